package org.mafs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Mafs {

    public static void main(String[] arguments) {
        SpringApplication.run(Mafs.class, arguments);
    }
}
