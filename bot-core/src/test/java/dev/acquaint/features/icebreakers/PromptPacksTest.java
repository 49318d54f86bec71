package dev.acquaint.features.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bank that comes with the bot, prompt by prompt. */
class PromptPacksTest {
  private static final PromptPacks PACKS = PromptPacks.ofTheProgram();

  /** Words without which a question about one of these matters can hardly be asked. */
  private static final Pattern INTRUSIVE =
      Pattern.compile(
          "\\b(where are you (really )?from|born|nationality|ethnic\\w*|race|skin|accent|passport|immigra\\w*|homeland"
              + "|family|families|parents?|mother|father|child|children|kids?|married|marriage|spouse|husband|wife"
              + "|boyfriend|girlfriend|pregnan\\w*|sibling\\w*"
              + "|religio\\w*|god|church|mosque|temple|pray\\w*|faith|politic\\w*|vote[ds]?|election"
              + "|health|ill|illness|sick|disease|therap\\w*|doctor|diagnos\\w*|medic\\w*|disab\\w*|diet|weight|drunk|alcohol"
              + "|salary|salaries|wages?|earn|income|debts?|rent|wealth|rich|poor|money|afford"
              + "|woher kommst|geboren|herkunft|familie\\w*|eltern|mutter|vater|kinder?|verheiratet|ehe"
              + "|glaube|kirche|politi\\w*|gesundheit|krank\\w*|gehalt|verdienst|geld|schulden)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "what", "which", "who", "whom", "when", "where", "how", "why", "do", "does", "did", "is",
          "are", "was", "were", "the", "a", "an", "you", "your", "yours", "to", "of", "in", "on",
          "it", "that", "for", "and", "or", "with", "at", "be", "would", "have", "has", "had",
          "one", "ever", "most", "best", "like", "by", "from", "about", "as", "so", "not", "than",
          "up");

  @Test
  void thereAreAtLeastThreeHundredPromptsForChannels() {
    assertThat(PACKS.all().stream().filter(prompt -> prompt.pack() != Pack.INTRODUCTIONS))
        .hasSizeGreaterThanOrEqualTo(300);
    for (Pack pack : Pack.FOR_CHANNELS) {
      assertThat(PACKS.of(pack)).as(pack.word()).hasSizeGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void everyPackIsInEnglishAndTheCareerPackInGermanToo() {
    assertThat(PACKS.all()).allMatch(prompt -> prompt.speaks(Locale.ENGLISH));
    assertThat(PACKS.of(Pack.CAREER)).allMatch(prompt -> prompt.speaks(Locale.GERMAN));
    assertThat(PACKS.of(Pack.INTRODUCTIONS)).allMatch(prompt -> prompt.speaks(Locale.GERMAN));
    Prompt first = PACKS.of(Pack.CAREER).getFirst();
    assertThat(first.in(Locale.GERMANY)).startsWith("Wie bist du");
    assertThat(first.in(Locale.FRENCH)).isEqualTo(first.in(Locale.ENGLISH));
  }

  @Test
  void everyPromptHasTopicsADepthAndWordsOfOneShortSentence() {
    for (Prompt prompt : PACKS.all()) {
      assertThat(prompt.topics()).as(prompt.key()).isNotEmpty();
      assertThat(prompt.key().length()).as(prompt.key()).isLessThanOrEqualTo(32);
      prompt
          .words()
          .values()
          .forEach(words ->
              assertThat(words)
                  .as(prompt.key())
                  .isEqualTo(TypedWords.clean(words))
                  .hasSizeBetween(15, 140)
                  .matches(".*[?.]"));
    }
    for (Pack pack : Pack.FOR_CHANNELS) {
      assertThat(PACKS.of(pack).stream().map(Prompt::depth).collect(Collectors.toSet()))
          .as("depths of %s", pack)
          .contains(Depth.EASY, Depth.STORY);
    }
    assertThat(Prompt.LONGEST).isLessThan(Limits.PARAGRAPH);
  }

  @Test
  void nothingAsksForOriginFamilyReligionHealthOrMoney() {
    List<String> intrusive = new ArrayList<>();
    for (Prompt prompt : PACKS.all()) {
      prompt.words().values().stream()
          .filter(words -> INTRUSIVE.matcher(words).find())
          .forEach(words -> intrusive.add(prompt.key() + ": " + words));
    }
    assertThat(intrusive).isEmpty();
    assertThat(INTRUSIVE.matcher("Where are you from?").find()).isTrue();
    assertThat(INTRUSIVE.matcher("How much do you earn?").find()).isTrue();
  }

  @Test
  void noTwoPromptsAreNearlyTheSame() {
    List<String> near = new ArrayList<>();
    List<Prompt> all = PACKS.all();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
          if (all.get(i).speaks(language)
              && all.get(j).speaks(language)
              && likeness(all.get(i).in(language), all.get(j).in(language)) > 0.5) {
            near.add(all.get(i).in(language) + " / " + all.get(j).in(language));
          }
        }
      }
    }
    assertThat(near).isEmpty();
  }

  @Test
  void theTestOfLikenessSeesAPromptInOtherWords() {
    assertThat(
            likeness(
                "Which book have you given away most often?",
                "Which book did you give away most often?"))
        .isGreaterThan(0.5);
  }

  /** The share of words that say something and stand in both (Jaccard). */
  private static double likeness(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    Set<String> any = new HashSet<>(first);
    any.addAll(second);
    return (double) both.size() / any.size();
  }

  private static Set<String> words(String prompt) {
    Set<String> words =
        Arrays.stream(prompt.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
            .collect(Collectors.toSet());
    return words.isEmpty() ? Set.of(prompt) : words;
  }

  @Test
  void onlyOpeningQuestionsSpeakOfATopicThatIsPutIn() {
    for (Pack pack : Pack.FOR_CHANNELS) {
      assertThat(PACKS.of(pack))
          .allMatch(prompt -> prompt.words().values().stream().noneMatch(one -> one.contains("{")));
    }
    for (Prompt prompt : PACKS.of(Pack.INTRODUCTIONS)) {
      boolean about = prompt.topics().contains("shared") || prompt.topics().contains("help");
      assertThat(prompt.words().values())
          .as(prompt.key())
          .allMatch(words -> words.contains("{topic}") == about);
    }
  }

  @Test
  void aLineThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> PromptLines.read("x.txt", "# fine\n\nabout cats"))
        .hasMessageContaining("x.txt line 3");
    assertThatThrownBy(() -> PromptLines.read("x.txt", "x-1 | shallow | cats | What of cats?"))
        .hasMessageContaining("line 1")
        .hasMessageContaining("shallow");
    assertThatThrownBy(
            () -> PromptLines.read("x.txt", "x-1 | easy | a | One?\nx-1 | easy | a | Two?"))
        .hasMessageContaining("two prompts x-1");
  }
}
