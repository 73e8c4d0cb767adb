package org.mafs.operations.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the web app. */
@Command(name = "serve", description = "Runs the web app until it is stopped. So does no command at all.")
class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private MafsCommand mafs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return mafs.application(spec.commandLine()).serve();
    }
}
