package fr.caf.ecoute.questionnaire.document;

import com.fasterxml.jackson.databind.JsonNode;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of the document that knows its place. Asked for something it does not have, it notes the
 * problem and answers with something harmless, so that reading goes on to the next problem.
 */
record Node(JsonNode json, String place, Problems problems) {
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?]");

  void refuse(String message) {
    problems.add(place, message);
  }

  boolean isObject() {
    if (!json.isObject()) {
      refuse("un objet entre accolades {\u00a0} est attendu ici.");
    }
    return json.isObject();
  }

  void allowOnly(Set<String> fields) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name)) {
                child(name, json).refuse(Problems.quoted(name) + " n’est pas un champ connu ici.");
              }
            });
  }

  /** The names of an object's fields, in their order. */
  List<String> names() {
    return List.copyOf(json.propertyStream().map(java.util.Map.Entry::getKey).toList());
  }

  Optional<Node> field(String name) {
    JsonNode value = json.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(child(name, value));
  }

  /** The field's place, whether it is there or not. */
  Node at(String name) {
    return field(name).orElseGet(() -> child(name, json.path(name)));
  }

  String text(String name, int max) {
    Optional<Node> field = field(name);
    if (field.isEmpty()) {
      at(name).refuse("ce champ manque.");
    }
    return field.map(node -> node.asText(max)).orElse("");
  }

  @Nullable String optionalText(String name, int max) {
    return field(name).map(node -> node.asText(max)).orElse(null);
  }

  boolean flag(String name) {
    Optional<Node> field = field(name);
    field
        .filter(node -> !node.json.isBoolean())
        .ifPresent(node -> node.refuse("écrivez true ou false, sans guillemets."));
    return field.map(node -> node.json.asBoolean()).orElse(false);
  }

  int integer(String name, int usual, int min, int max) {
    return field(name).map(node -> node.asInteger(usual, min, max)).orElse(usual);
  }

  @Nullable BigDecimal number(String name) {
    return field(name).map(Node::asNumber).orElse(null);
  }

  /** As {@link #list}, where there may be none. */
  List<Node> listIfAny(String name, int most) {
    return field(name).filter(list -> !(list.json.isArray() && list.json.isEmpty())).isPresent()
        ? list(name, most)
        : List.of();
  }

  List<Node> list(String name, int most) {
    Node list = at(name);
    if (!list.json.isArray() || list.json.isEmpty()) {
      list.refuse("une liste entre crochets [\u00a0], avec au moins un élément, est attendue ici.");
      return List.of();
    }
    if (list.json.size() > most) {
      list.refuse(list.json.size() + " éléments\u00a0: le maximum est " + most + ".");
      return List.of();
    }
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < list.json.size(); i++) {
      items.add(new Node(list.json.get(i), list.place + "[" + i + "]", problems));
    }
    return items;
  }

  private String asText(int max) {
    if (!json.isTextual()) {
      refuse("un texte entre guillemets est attendu ici.");
      return "";
    }
    String text = PlainText.clean(json.textValue());
    if (text.isEmpty()) {
      refuse("ce texte est vide.");
    }
    if (PlainText.length(text) > max) {
      refuse(
          "ce texte fait "
              + PlainText.length(text)
              + " caractères\u00a0: le maximum est "
              + max
              + ".");
    }
    if (TAG.matcher(text).find()) {
      refuse("les balises HTML ne sont pas admises\u00a0: écrivez du texte simple.");
    }
    return text;
  }

  private int asInteger(int usual, int min, int max) {
    BigDecimal number = asNumber();
    if (number == null) {
      return usual;
    }
    if (number.scale() > 0
        || number.compareTo(BigDecimal.valueOf(min)) < 0
        || number.compareTo(BigDecimal.valueOf(max)) > 0) {
      refuse("un nombre entier de " + min + " à " + max + " est attendu ici.");
      return usual;
    }
    return number.intValueExact();
  }

  private @Nullable BigDecimal asNumber() {
    if (!json.isNumber() || !Literal.Numeric.isReasonable(json.decimalValue())) {
      refuse("un nombre est attendu ici, sans guillemets et avec un point pour les décimales.");
      return null;
    }
    return new Literal.Numeric(json.decimalValue()).value();
  }

  private Node child(String name, JsonNode value) {
    return new Node(value, place.isEmpty() ? name : place + "." + name, problems);
  }
}
