package tandem.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.StandardOpenOption;

/** The right of one process to use a data folder; the system takes it back when the process ends, however it ends. */
final class HeldFolder {

    private final FileChannel lockFile;

    private HeldFolder(FileChannel lockFile) {
        this.lockFile = lockFile;
    }

    /** Makes the folder when it does not exist. */
    static HeldFolder hold(DataFolder folder) {
        try {
            folder.create();
            FileChannel lockFile =
                    FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lockFile.tryLock() == null) {
                lockFile.close();
                throw alreadyHeld(folder);
            }
            return new HeldFolder(lockFile);
        } catch (OverlappingFileLockException e) {
            throw alreadyHeld(folder);
        } catch (AccessDeniedException e) {
            throw new StackFailure(
                    "no right to write to " + e.getFile() + ": choose another folder with --data DIR", e);
        } catch (IOException e) {
            throw new StackFailure("the data folder " + folder.root() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static StackFailure alreadyHeld(DataFolder folder) {
        return new StackFailure("a stack already runs on " + folder.root()
                + ": stop it first, or choose another folder with --data DIR");
    }

    void letGo() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder was not let go", e);
        }
    }
}
