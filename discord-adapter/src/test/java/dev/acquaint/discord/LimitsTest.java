package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.HomeView;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views at the edge of each limit; the fake complains about whatever Discord would not take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
  private TestBot bot;
  private int keys;

  @BeforeAll
  void start() {
    bot = TestBot.started();
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  private static Text long_(int length) {
    return Text.typed("x".repeat(length));
  }

  private static ActionRef action(int number) {
    return new ActionRef(
        "ab", new PublicId("p".repeat(44) + "%04d".formatted(number)), "d".repeat(40));
  }

  private JsonNode sent(Block... blocks) {
    return sent(MessageView.of(long_(Limits.SUMMARY), blocks));
  }

  private JsonNode sent(MessageView view) {
    Outcome outcome =
        bot.platform
            .chat()
            .post(TestBot.post(TestBot.key(++keys), new Place.In(TestBot.HOME), view));
    assertThat(bot.discord.complaints()).isEmpty();
    assertThat(outcome).isInstanceOf(Outcome.Sent.class);
    return bot.discord.messages(FakeDiscord.CHANNEL).getLast().get("components");
  }

  @Test
  void aMessageOfTheLongestWordsStands() {
    sent(new Block.Heading(long_(Limits.HEADING)), new Block.Paragraph(long_(Limits.PARAGRAPH)));
  }

  @Test
  void wordsThatEscapingMakesTooLongAreShortenedAndStillSafe() {
    String stars = "*".repeat(1_900);
    JsonNode components =
        sent(new Block.Paragraph(Text.typed(stars)), new Block.Paragraph(Text.typed(stars)));
    components
        .findValuesAsText("content")
        .forEach(content -> assertThat(content.replace("\\*", "")).doesNotContain("*"));
    assertThat(components.toString()).contains("…");
  }

  @Test
  void tenFieldsOfTheLongestLabelsAndValuesAreShortenedToFit() {
    Block.Field field = new Block.Field(long_(Limits.FIELD_LABEL), long_(Limits.FIELD_VALUE));
    JsonNode components =
        sent(
            new Block.Fields(
                List.of(field, field, field, field, field, field, field, field, field, field)));
    String words = components.findValuesAsText("content").getLast();
    assertThat(words.split("\n")).hasSize(20);
  }

  @Test
  void fiveRowsOfFiveButtonsWithTheLongestIdsStand() {
    List<Block> rows =
        IntStream.range(0, 5)
            .<Block>mapToObj(row ->
                new Block.Controls(
                    IntStream.range(0, 5)
                        .<Control>mapToObj(one ->
                            Control.Button.danger(
                                long_(Limits.BUTTON_LABEL), action(row * 5 + one)))
                        .toList()))
            .toList();
    JsonNode components = sent(new MessageView(long_(10), rows));
    assertThat(components.findValues("custom_id")).hasSize(25);
  }

  @Test
  void everythingAtOnceStillFitsIntoFortyComponents() {
    List<Block> blocks = new ArrayList<>();
    for (int row = 0; row < 5; row++) {
      int first = row * 5;
      blocks.add(new Block.Paragraph(Text.typed("words " + row)));
      blocks.add(
          new Block.Picture(
              URI.create("https://example.org/" + row + ".png"), long_(Limits.ALT_TEXT)));
      blocks.add(new Block.Divider());
      blocks.add(
          new Block.Controls(
              IntStream.range(first, first + 5)
                  .<Control>mapToObj(one -> Control.Button.of(Text.typed("b"), action(one)))
                  .toList()));
    }
    JsonNode components = sent(new MessageView(long_(10), blocks));
    assertThat(components.findValues("custom_id")).hasSize(25);
    assertThat(components.findValues("media")).hasSize(5);
    for (int row = 0; row < 5; row++) {
      assertThat(components.toString()).contains("words " + row);
    }
  }

  @Test
  void aMenuOfTwentyFiveLongChoicesStands() {
    List<Choice> choices =
        IntStream.range(0, 25)
            .mapToObj(number ->
                new Choice(
                    "v".repeat(97) + "%03d".formatted(number),
                    long_(Limits.CHOICE_LABEL),
                    Optional.of(long_(Limits.CHOICE_LABEL)),
                    true))
            .toList();
    sent(Block.Controls.of(new Control.Menu(long_(Limits.PLACEHOLDER), action(1), choices, 3)));
  }

  @Test
  void aLinkOfTheLongestAddressStands() {
    String address = "https://example.org/" + "a".repeat(Limits.LINK - 20);
    sent(Block.Controls.of(new Control.Link(long_(Limits.BUTTON_LABEL), URI.create(address))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"🧑‍🚀", "ä", "x"})
  void lengthsAreCountedAsDiscordCountsThem(String letter) {
    String label = letter.repeat(200);
    sent(
        new Block.Heading(Text.typed(label)),
        Block.Controls.of(Control.Button.of(Text.typed(label), action(1))));
  }

  @Test
  void aFormOfFiveFieldsAtTheirLimitsOpens() {
    List<Choice> choices =
        IntStream.range(0, 25)
            .mapToObj(number -> Choice.of("v" + number, long_(Limits.CHOICE_LABEL)).chosen(true))
            .toList();
    FormView form =
        new FormView(
            long_(Limits.FORM_TITLE),
            action(1),
            long_(Limits.FORM_TITLE),
            List.of(
                words("a", true, "y".repeat(Limits.FORM_TEXT)),
                words("b", false, "y".repeat(5_000)),
                new FormField.Pick(
                    "c", long_(Limits.FORM_LABEL), Optional.empty(), true, choices, 25),
                new FormField.Pick(
                    "d", long_(Limits.FORM_LABEL), Optional.empty(), false, choices, 1),
                new FormField.PickMember(
                    "e",
                    long_(Limits.FORM_LABEL),
                    Optional.of(long_(Limits.FORM_HINT)),
                    false,
                    Optional.empty())));
    bot.answering(new Response.Ask(form), FirstAnswer.FORM);
    bot.discord.command("2", "introduce", TestBot.fields());
    assertThat(bot.discord.answer().body().get("type").asInt()).isEqualTo(9);
    assertThat(bot.discord.complaints()).isEmpty();
  }

  private static FormField words(String name, boolean required, String initial) {
    return new FormField.Words(
        name,
        long_(Limits.FORM_LABEL),
        Optional.of(long_(Limits.FORM_HINT)),
        required,
        Limits.FORM_TEXT,
        true,
        initial);
  }

  @Test
  void mistakesInEveryFieldFitIntoTheAnswer() {
    FormView form =
        new FormView(
            long_(Limits.FORM_TITLE),
            action(1),
            long_(5),
            List.of(
                words("a", true, ""),
                words("b", true, ""),
                words("c", true, ""),
                words("d", true, ""),
                words("e", true, "")));
    Text mistake = long_(1_500);
    bot.answering(
        new Response.Correct(
            form, Map.of("a", mistake, "b", mistake, "c", mistake, "d", mistake, "e", mistake)),
        FirstAnswer.PRIVATE);
    bot.discord.command("2", "introduce", TestBot.fields());
    assertThat(bot.discord.answer().body().get("type").asInt()).isEqualTo(4);
    assertThat(bot.discord.complaints()).isEmpty();
  }

  @Test
  void aPanelOfFiftyBlocksIsCutToWhatDiscordTakes() {
    List<Block> blocks =
        IntStream.range(0, 50)
            .<Block>mapToObj(number ->
                number % 2 == 0
                    ? new Block.Paragraph(Text.typed("part " + number))
                    : Block.Controls.of(Control.Button.of(Text.typed("b"), action(number))))
            .toList();
    bot.answering(new Response.Home(new HomeView(blocks)), FirstAnswer.PRIVATE);
    bot.discord.command("2", "introduce", TestBot.fields());
    assertThat(bot.discord.answer().body().get("type").asInt()).isEqualTo(4);
    assertThat(bot.discord.complaints()).isEmpty();
  }
}
