package fr.caf.ecoute.web;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Set;

/**
 * A fault in the log: where it happened, and what it was, without what it quotes. A database quotes
 * whole rows when it complains, and a parser what it was given; so only the words of our own
 * exceptions are written.
 */
public class DiscreetThrowable extends ThrowableProxyConverter {
  private static final Set<String> WRITTEN_BY_US =
      Set.of("java.lang.IllegalStateException", "java.lang.NullPointerException");

  @Override
  protected String throwableProxyToString(IThrowableProxy fault) {
    StringBuilder lines = new StringBuilder();
    write(lines, "", fault);
    return lines.toString();
  }

  private static void write(StringBuilder lines, String before, IThrowableProxy fault) {
    lines.append(before).append(fault.getClassName());
    if (isOurs(fault)) {
      lines.append(": ").append(Discretion.of(String.valueOf(fault.getMessage())));
    }
    lines.append('\n');
    StackTraceElementProxy[] steps = fault.getStackTraceElementProxyArray();
    for (int i = 0; i < steps.length - fault.getCommonFrames(); i++) {
      lines.append('\t').append(steps[i]).append('\n');
    }
    if (fault.getCause() != null) {
      write(lines, "Caused by: ", fault.getCause());
    }
  }

  /** One that wraps another repeats its words. */
  private static boolean isOurs(IThrowableProxy fault) {
    return fault.getCause() == null
        && (fault.getClassName().startsWith("fr.caf.ecoute.")
            || WRITTEN_BY_US.contains(fault.getClassName()));
  }
}
