package org.mafs.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    private Path data;

    @Test
    void whatACrashedProgramLeftIsGoneWhenTheNextStarts() throws Exception {
        Path forsaken = Files.createDirectories(data.resolve("workbooks/1234"));
        Files.createFile(forsaken.resolve(".lock"));
        Path left = Files.writeString(Files.createDirectories(forsaken.resolve("workbook77")).resolve("poi.xml"), "Ann");
        WorkFolder next = new WorkFolder(data.toString());
        assertThat(left).doesNotExist();
        assertThat(forsaken).doesNotExist();
        next.end();
    }

    @Test
    void aCommandBesideARunningProgramLeavesItsFilesAlone() throws Exception {
        WorkFolder running = new WorkFolder(data.toString());
        Path inUse = Files.writeString(running.path().resolve("import.xlsx"), "Ann");
        WorkFolder command = new WorkFolder(data.toString());
        assertThat(inUse).exists();
        command.end();
        assertThat(inUse).exists();
        running.end();
        assertThat(data.resolve("workbooks")).isEmptyDirectory();
    }

    @Test
    void onlyTheOwnerLooksInside() throws Exception {
        WorkFolder work = new WorkFolder(data.toString());
        assertThat(Files.getPosixFilePermissions(data.resolve("workbooks"))).containsExactlyInAnyOrder(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
        assertThat(Files.getPosixFilePermissions(work.path())).hasSize(3);
        work.end();
    }
}
