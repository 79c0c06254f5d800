package gilbreak.shell;

import gilbreak.texts.FileTexts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words for the player. */
final class Because {
  private Because() {}

  /** The file and the reason, without a full stop. */
  static String of(IOException e) {
    if (e instanceof FileSystemException about && about.getFile() != null) {
      return about.getFile() + ": " + reason(about);
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String reason(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return FileTexts.PERMISSION_DENIED;
    }
    if (e instanceof NoSuchFileException) {
      return FileTexts.NOT_THERE;
    }
    String reason = e.getReason();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
