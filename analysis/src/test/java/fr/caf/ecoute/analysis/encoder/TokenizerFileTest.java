package fr.caf.ecoute.analysis.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerFileTest {
  private static final String UNIGRAM =
      """
      {"normalizer": {"type": "Sequence", "normalizers": [
         {"type": "NFKC"}, {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]},
       "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
         {"type": "WhitespaceSplit"},
         {"type": "Metaspace", "replacement": "▁", "add_prefix_space": true}]},
       "post_processor": {"type": "RobertaProcessing", "sep": ["</s>", 2], "cls": ["<s>", 0]},
       "model": {"type": "Unigram", "unk_id": 3, "vocab": [
         ["<s>", 0], ["<pad>", 0], ["</s>", 0], ["<unk>", 0],
         ["▁", -3], ["▁les", -2], ["▁le", -2.5], ["s", -4], ["▁délai", -5], ["▁délais", -6],
         ["d", -5], ["é", -5], ["l", -5], ["a", -5], ["i", -5]]}}
      """;

  @TempDir Path folder;

  @Test
  void wordPiecesAreThoseOfTheModelsOwnAuthors() throws IOException {
    MiniLm.in(folder);
    Tokenizer tokenizer = TokenizerFile.read(folder.resolve("tokenizer.json"));
    assertThat(tokenizer.numbers("L’école d'à côté !"))
        .containsExactly(101, 1048, 1521, 12431, 1040, 1005, 1037, 17155, 999, 102);
    assertThat(tokenizer.numbers("")).containsExactly(101, 102);
    assertThat(tokenizer.numbers("mot ".repeat(900))).hasSize(128).endsWith(102);
    assertThat(tokenizer.numbers("x".repeat(101))).containsExactly(101, 100, 102);
  }

  @Test
  void theLikeliestPiecesAreChosenAndUnknownOnesRunTogether() throws IOException {
    Tokenizer tokenizer = tokenizer(UNIGRAM);
    assertThat(tokenizer.numbers("les  délais")).containsExactly(0, 5, 9, 2);
    assertThat(tokenizer.numbers("délai")).containsExactly(0, 8, 2);
    assertThat(tokenizer.numbers("zzz s")).containsExactly(0, 4, 3, 4, 7, 2);
    assertThat(tokenizer.numbers(" ")).containsExactly(0, 2);
    assertThat(tokenizer.numbers("les ".repeat(900))).hasSize(256).startsWith(0).endsWith(2);
  }

  @Test
  void noTextIsTooStrange() throws IOException {
    MiniLm.in(folder);
    Tokenizer words = TokenizerFile.read(folder.resolve("tokenizer.json"));
    Tokenizer pieces = tokenizer(UNIGRAM);
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(20); j >= 0; j--) {
        text.append((char) random.nextInt(0x10000));
      }
      assertThat(words.numbers(text.toString())).startsWith(101).endsWith(102);
      assertThat(pieces.numbers(text.toString())).startsWith(0).endsWith(2);
    }
  }

  @Test
  void aStepThatIsNotKnownIsRefusedRatherThanLeftOut() {
    for (String step :
        new String[] {
          UNIGRAM.replace("NFKC", "Nmt"),
          UNIGRAM.replace("WhitespaceSplit", "ByteLevel"),
          UNIGRAM.replace("RobertaProcessing", "Other"),
          UNIGRAM.replace("\"unk_id\": 3", "\"unk_id\": 3, \"byte_fallback\": true")
        }) {
      assertThatExceptionOfType(EncoderRefused.class)
          .isThrownBy(() -> tokenizer(step))
          .matches(refused -> refused.reason() == EncoderRefused.Reason.UNKNOWN_TOKENIZER);
    }
    assertThatExceptionOfType(EncoderRefused.class)
        .isThrownBy(() -> tokenizer(UNIGRAM.replace("\"unk_id\": 3", "\"unk_id\": 99")))
        .matches(refused -> refused.reason() == EncoderRefused.Reason.UNREADABLE_TOKENIZER);
  }

  @Test
  void aCompiledMapReplacesWhatItKnows() {
    // One entry: the byte of « A » leads to the replacement at 0. A unit is
    // label | leaf << 8 | offset << 10; a leaf's value has its sign bit set.
    int[] units = new int[256];
    units[0] = 1 << 10;
    units[1 ^ 'A'] = 'A' | 1 << 8 | 2 << 10;
    units[1 ^ 'A' ^ 2] = 1 << 31;
    CharacterMap map = CharacterMap.of(compiled(units, "alpha\0"));
    assertThat(map.apply("A-B é 👩‍👧")).isEqualTo("alpha-B é 👩‍👧");
    assertThatIllegalArgumentException().isThrownBy(() -> CharacterMap.of("AAAA"));
    assertThatIllegalArgumentException().isThrownBy(() -> CharacterMap.of("not base 64"));
  }

  private static String compiled(int[] units, String replacements) {
    byte[] texts = replacements.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(4 + 4 * units.length + texts.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(4 * units.length);
    for (int unit : units) {
      bytes.putInt(unit);
    }
    return Base64.getEncoder().encodeToString(bytes.put(texts).array());
  }

  private Tokenizer tokenizer(String json) throws IOException {
    return TokenizerFile.read(Files.writeString(folder.resolve("other.json"), json));
  }
}
