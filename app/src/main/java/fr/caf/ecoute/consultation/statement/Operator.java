package fr.caf.ecoute.consultation.statement;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who runs this platform, as the environment says: the law wants it told on the site itself. */
@Singleton
public class Operator {
  private static final String UNSAID = "Non renseigné par l’exploitant";

  private final String name;
  private final String address;
  private final String director;
  private final String hosting;
  private final String contact;
  private final String dpo;

  Operator(
      @Value("${ecoute.operator.name:}") String name,
      @Value("${ecoute.operator.address:}") String address,
      @Value("${ecoute.operator.director:}") String director,
      @Value("${ecoute.operator.hosting:}") String hosting,
      @Value("${ecoute.operator.contact:}") String contact,
      @Value("${ecoute.operator.dpo:}") String dpo) {
    this.name = name.strip();
    this.address = address.strip();
    this.director = director.strip();
    this.hosting = hosting.strip();
    this.contact = contact.strip();
    this.dpo = dpo.strip();
  }

  /** The organisation that publishes the site, empty when it is not set. */
  public String organisation() {
    return name;
  }

  /** The same with its address, as far as they are set. */
  public String inFull() {
    return Stream.of(name, address).filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
  }

  /** What runs the machines, empty when it is not set. */
  public String host() {
    return hosting;
  }

  /** {@link #organisation}, for a page. */
  public String name() {
    return said(name);
  }

  public String address() {
    return said(address);
  }

  /** The person who answers for what is published. */
  public String director() {
    return said(director);
  }

  /** Who runs the machines, and where. */
  public String hosting() {
    return said(hosting);
  }

  /** Where one may say that a page cannot be used. */
  public String contact() {
    return said(contact);
  }

  /** Where to write to the data protection officer. */
  public String dpo() {
    return said(dpo);
  }

  /** The same, empty when it is not set. */
  public String officer() {
    return dpo;
  }

  private static String said(String setting) {
    return setting.isEmpty() ? UNSAID : setting;
  }
}
