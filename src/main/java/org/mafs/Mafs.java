package org.mafs;

import java.util.Locale;
import org.mafs.base.Words;
import org.mafs.operations.command.MafsCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Mafs {

    public static void main(String[] arguments) {
        Locale.setDefault(Words.HOME);
        int exit = MafsCommand.commandLine(Mafs.class).execute(arguments);
        if (exit != MafsCommand.KEEPS_RUNNING) {
            System.exit(exit);
        }
    }
}
