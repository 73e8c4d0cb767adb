package org.mafs.operations.command;

import java.io.PrintWriter;
import java.util.function.Supplier;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Prints results when all of them are known, or else only why there are none. */
final class Results {

    private Results() {
    }

    static int print(CommandSpec spec, Supplier<String> results) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            out.print(results.get());
        } catch (Refused refused) {
            err.println(refused.getMessage());
            err.flush();
            return ExitCode.USAGE;
        }
        // A full disk must not pass for a finished file.
        if (out.checkError()) {
            err.println("The results could not be written.");
            err.flush();
            return ExitCode.SOFTWARE;
        }
        return ExitCode.OK;
    }
}
