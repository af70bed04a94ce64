package fr.caf.ecoute.web;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A line of the log without addresses, keys and hashes, whoever wrote it: see logback.xml. */
public class DiscreetMessage extends MessageConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return Discretion.of(super.convert(event));
  }
}
