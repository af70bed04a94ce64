package fr.caf.ecoute;

import io.micronaut.runtime.Micronaut;

/** Starts the platform. */
public final class Ecoute {
  private Ecoute() {}

  public static void main(String[] args) {
    Micronaut.build(args).mainClass(Ecoute.class).start();
  }
}
