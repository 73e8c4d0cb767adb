package org.mafs;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/** Many who do something in the same instant, all signed in as the one who asks. */
public final class AtOnce {

    private AtOnce() {
    }

    /** In order; whoever was refused has a failed future. */
    public static <T> List<Future<T>> run(List<Callable<T>> works) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService many = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> answers = works.stream().map(work -> many.submit(new DelegatingSecurityContextCallable<>(() -> {
                go.await();
                return work.call();
            }))).toList();
            go.countDown();
            return answers;
        }
    }

    public static <T> List<Future<T>> run(int times, Callable<T> work) throws InterruptedException {
        return run(IntStream.range(0, times).mapToObj(number -> work).toList());
    }
}
