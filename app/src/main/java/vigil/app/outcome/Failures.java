package vigil.app.outcome;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vigil.front.settings.FrontSettingsException;

/** Turns what a command threw into a message for the person who must act, and an exit code. */
public final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    Exception failure =
        thrown instanceof UncheckedIOException io ? Objects.requireNonNull(io.getCause()) : thrown;
    if (failure instanceof Refusal refusal) {
      err.println(name + ": " + refusal.getMessage());
      return refusal.exitCode();
    }
    if (failure instanceof IOException io) {
      err.println(name + ": " + inWords(io));
      return ExitCode.WRONG_USE;
    }
    if (failure instanceof FrontSettingsException settings) {
      err.println(name + ": " + settings.getMessage());
      return ExitCode.WRONG_USE;
    }
    err.println(
        name + ": this is a fault of Vigil's, not of yours. Please report the lines below.");
    failure.printStackTrace(err);
    return ExitCode.OUR_FAULT;
  }

  private static String inWords(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> e.getFile() + ": there is no such file. Check the name.";
      case AccessDeniedException e ->
          e.getFile()
              + ": may not be read or written by this user. Check its owner and permissions.";
      case FileSystemException e -> e.getFile() + ": " + e.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
