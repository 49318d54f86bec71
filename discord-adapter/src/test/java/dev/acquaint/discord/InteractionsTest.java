package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.chat.Rank;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.HomeView;
import dev.acquaint.view.MessageView;
import dev.acquaint.view.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on Discord, and what they see. */
class InteractionsTest {
  private static final int ANSWER = 4;
  private static final int WORKING = 5;
  private static final int WORKING_ON_MESSAGE = 6;
  private static final int UPDATE = 7;
  private static final int FORM = 9;
  private static final int ONLY_FOR_ME = 64;
  private static final MessageView HELLO = MessageView.of(Text.typed("Hello"));

  private TestBot bot;

  @BeforeEach
  void start() {
    bot = TestBot.started();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private void introduces() {
    bot.discord.command("2", "introduce", TestBot.fields());
  }

  private void presses(String control) {
    bot.discord.press("2", control, "4242");
  }

  private static String words(JsonNode data) {
    StringBuilder all = new StringBuilder();
    data.findValuesAsText("content").forEach(content -> all.append(content).append('\n'));
    return all.toString().strip();
  }

  private JsonNode answer(int type) {
    FakeDiscord.Request answer = bot.discord.answer();
    assertThat(answer.path()).endsWith("/callback");
    assertThat(answer.body().get("type").asInt()).isEqualTo(type);
    return answer.body().path("data");
  }

  private static boolean isPrivate(JsonNode data) {
    return (data.get("flags").asInt() & ONLY_FOR_ME) != 0;
  }

  @Test
  void aPublicAnswerIsSeenByEverybody() {
    bot.answering(new Response.Say(HELLO), FirstAnswer.PUBLIC);
    introduces();
    JsonNode data = answer(ANSWER);
    assertThat(isPrivate(data)).isFalse();
    assertThat(words(data)).isEqualTo("Hello");
  }

  @Test
  void aRefusalIsPrivateEvenWhereAnswersArePublic() {
    bot.answering(new Response.Tell(HELLO), FirstAnswer.PUBLIC);
    introduces();
    assertThat(isPrivate(answer(ANSWER))).isTrue();
  }

  @Test
  void aButtonArrivesWithTheMessageThatCarriesIt() {
    bot.answering(new Response.Done(), FirstAnswer.UPDATE);
    presses("1abMACMACMAtarget");
    Interaction.Pressed pressed = (Interaction.Pressed) bot.took();
    assertThat(pressed.control()).isEqualTo("1abMACMACMAtarget");
    assertThat(pressed.message()).isEqualTo(new MessageRef(TestBot.HOME, "4242"));
    answer(WORKING_ON_MESSAGE);
  }

  @Test
  void aReplacementChangesTheMessageThatCarriedTheButton() {
    bot.answering(new Response.Replace(HELLO), FirstAnswer.UPDATE);
    presses("x");
    JsonNode data = answer(UPDATE);
    assertThat(words(data)).isEqualTo("Hello");
    assertThat(data.get("flags").asInt() & 32_768).isNotZero();
  }

  @Test
  void aReplacedMessageKeepsTheNumberByWhichItIsFound() {
    bot.answering(new Response.Replace(HELLO), FirstAnswer.UPDATE);
    presses("x");
    assertThat(answer(UPDATE).get("components").get(0).get("id").asInt())
        .isEqualTo(FakeDiscord.NUMBER);
  }

  @Test
  void aReplacementWithoutAMessageIsAnAnswer() {
    bot.answering(new Response.Replace(HELLO), FirstAnswer.PRIVATE);
    introduces();
    assertThat(isPrivate(answer(ANSWER))).isTrue();
  }

  @Test
  void aChoiceArrivesWithItsValues() {
    bot.answering(new Response.Say(HELLO), FirstAnswer.PRIVATE);
    bot.discord.choose("2", "menu", "4242", "week");
    Interaction.Chose chose = (Interaction.Chose) bot.took();
    assertThat(chose.values()).containsExactly("week");
    assertThat(isPrivate(answer(ANSWER))).isTrue();
  }

  @Test
  void menusOnMembersAndMessagesArriveByTheirCodes() {
    bot.answering(new Response.Say(HELLO), FirstAnswer.PRIVATE);
    bot.discord.onMember("2", "See profile", "3");
    Interaction.UsedOnMember onMember = (Interaction.UsedOnMember) bot.took();
    assertThat(onMember.menu()).isEqualTo("vp");
    assertThat(onMember.account()).isEqualTo(TestBot.BO);
    answer(ANSWER);

    bot.discord.onMessage("2", "Save it", "3", "wise words");
    Interaction.UsedOnMessage onMessage = (Interaction.UsedOnMessage) bot.took();
    assertThat(onMessage.menu()).isEqualTo("sk");
    assertThat(onMessage.author()).isEqualTo(TestBot.BO);
    assertThat(onMessage.words()).isEqualTo("wise words");
    answer(ANSWER);
  }

  @Test
  void anOptionCompletesWhileSomebodyTypes() {
    ObjectNode give = TestBot.object().put("name", "give").put("type", 1);
    give.set(
        "options",
        TestBot.fields(
            TestBot.object()
                .put("name", "zone")
                .put("type", 3)
                .put("value", "Ber")
                .put("focused", true)));
    bot.discord.complete("2", "kudos", TestBot.fields(give));
    JsonNode choices = answer(8).get("choices");
    assertThat(choices).hasSize(1);
    assertThat(choices.get(0).get("name").asText()).isEqualTo("Europe/Berlin");
    assertThat(choices.get(0).get("value").asText()).isEqualTo("Berlin");
  }

  @Test
  void whoManagesTheServerDecidesForIt() {
    bot.discord.command("1", "introduce", TestBot.fields());
    assertThat(bot.took().origin().rank()).isEqualTo(Rank.OWNER);
    introduces();
    assertThat(bot.took().origin().rank()).isEqualTo(Rank.MEMBER);
  }

  private static FormView form(String typed) {
    return new FormView(
        Text.typed("About you"),
        ActionRef.to("ab", new PublicId("row")),
        Text.typed("Send"),
        List.of(
            new FormField.Words(
                "name",
                Text.typed("Name"),
                Optional.of(Text.typed("As you like")),
                true,
                20,
                false,
                typed),
            new FormField.Pick(
                "goals",
                Text.typed("Goals"),
                Optional.empty(),
                false,
                List.of(
                    Choice.of("a", Text.typed("A")), Choice.of("b", Text.typed("B")).chosen(true)),
                2),
            new FormField.PickMember(
                "friend",
                Text.typed("Friend"),
                Optional.empty(),
                false,
                Optional.of(TestBot.ADA_MEMBER))));
  }

  @Test
  void aFormOpensWithLabelsHintsAndWhatIsKnown() {
    bot.answering(new Response.Ask(form("Ada")), FirstAnswer.FORM);
    introduces();
    JsonNode modal = answer(FORM);
    assertThat(modal.get("title").asText()).isEqualTo("About you");
    assertThat(modal.get("custom_id").asText()).isEqualTo(bot.codec.encode(form("").submit()));
    JsonNode name = modal.get("components").get(0);
    assertThat(name.get("type").asInt()).isEqualTo(18);
    assertThat(name.get("label").asText()).isEqualTo("Name");
    assertThat(name.get("description").asText()).isEqualTo("As you like");
    assertThat(name.get("component").get("value").asText()).isEqualTo("Ada");
    JsonNode friend = modal.get("components").get(2).get("component");
    assertThat(friend.get("default_values").get(0).get("id").asText()).isEqualTo("2");
  }

  @Test
  void aFormCanAskForAFileAndItIsFetchedWhenItIsRead() {
    FormView form =
        new FormView(
            Text.typed("Bring in"),
            ActionRef.to("ab", new PublicId("f1")),
            Text.typed("Send"),
            List.of(new FormField.File("list", Text.typed("File"), Optional.empty(), true)));
    bot.answering(new Response.Ask(form), FirstAnswer.FORM);
    introduces();
    JsonNode field = answer(FORM).get("components").get(0).get("component");
    bot.took();
    assertThat(field.get("type").asInt()).isEqualTo(19);
    assertThat(field.get("max_values").asInt()).isEqualTo(1);
    bot.answering(new Response.Say(HELLO), FirstAnswer.PRIVATE);
    byte[] content = "date,a,b".getBytes(StandardCharsets.UTF_8);
    assertThat(brought(bot.discord.attach("list", "met.csv", content, "")).text())
        .isEqualTo(new Upload.Read.Words("date,a,b"));
  }

  @Test
  void aFileIsFetchedFromNowhereButDiscord() {
    bot.answering(new Response.Say(HELLO), FirstAnswer.PRIVATE);
    byte[] content = "date,a,b".getBytes(StandardCharsets.UTF_8);
    for (String elsewhere :
        List.of(
            "http://127.0.0.1:1/met.csv", "http://cdn.discordapp.com/a", "file:///etc/passwd")) {
      assertThat(brought(bot.discord.attach("list", "met.csv", content, elsewhere)).text())
          .isEqualTo(new Upload.Read.OutOfReach());
    }
  }

  private Upload brought(ObjectNode field) {
    bot.discord.submit("2", "form-id", TestBot.fields(field));
    FormValues values = ((Interaction.Submitted) bot.took()).values();
    bot.discord.answer();
    return values.file("list").orElseThrow();
  }

  @Test
  void aFormComesBackWithWordsChoicesAndMembers() {
    bot.answering(new Response.Say(HELLO), FirstAnswer.PRIVATE);
    sends("Ada");
    Interaction.Submitted sent = (Interaction.Submitted) bot.took();
    assertThat(sent.control()).isEqualTo("form-id");
    assertThat(sent.values())
        .isEqualTo(
            new FormValues(
                Map.of(
                    "name",
                    List.of("Ada"),
                    "goals",
                    List.of("a", "b"),
                    "friend",
                    List.of("member-3"))));
    answer(ANSWER);
  }

  private void sends(String name) {
    ObjectNode goals = TestBot.object().put("type", 3).put("custom_id", "goals").put("id", 3);
    goals.putArray("values").add("a").add("b");
    ObjectNode friend = TestBot.object().put("type", 5).put("custom_id", "friend").put("id", 5);
    friend.putArray("values").add("3");
    bot.discord.submit(
        "2",
        "form-id",
        TestBot.fields(
            TestBot.object()
                .put("type", 4)
                .put("custom_id", "name")
                .put("value", name)
                .put("id", 2),
            goals,
            friend));
  }

  @Test
  void aMistakeInAFormIsSaidPrivatelyAndAButtonOpensTheFormFilledIn() {
    String tooLong = "Ada with a name much longer than twenty letters";
    bot.answering(
        new Response.Correct(
            form(tooLong), Map.of("name", Text.typed("At most 20 characters, like Ada Lovelace"))),
        FirstAnswer.PRIVATE);
    sends(tooLong);
    bot.took();
    JsonNode message = answer(ANSWER);
    assertThat(isPrivate(message)).isTrue();
    assertThat(words(message)).contains("Fast geschafft").contains("like Ada Lovelace");
    String again = message.findValue("custom_id").asText();

    presses(again);
    JsonNode modal = answer(FORM);
    assertThat(modal.get("components").get(0).get("component").get("value").asText())
        .isEqualTo(tooLong);
  }

  @Test
  void nobodyElseCanOpenAFormThatSomebodyTypedIn() {
    bot.answering(
        new Response.Correct(form("secret"), Map.of("name", Text.typed("no"))),
        FirstAnswer.PRIVATE);
    sends("secret");
    String again = answer(ANSWER).findValue("custom_id").asText();
    bot.discord.press("3", again, "4242");
    JsonNode refusal = answer(ANSWER);
    assertThat(isPrivate(refusal)).isTrue();
    assertThat(words(refusal)).contains("Dieses Formular habe ich nicht mehr");
    assertThat(refusal.toString()).doesNotContain("secret");
  }

  @Test
  void aFormThatAnswersAFormWaitsBehindAButton() {
    bot.answering(new Response.Ask(form("")), FirstAnswer.FORM);
    sends("Ada");
    JsonNode message = answer(ANSWER);
    presses(message.findValue("custom_id").asText());
    assertThat(answer(FORM).get("title").asText()).isEqualTo("About you");
  }

  @Test
  void thePanelIsAPrivateAnswer() {
    bot.answering(
        new Response.Home(new HomeView(List.of(new Block.Heading(Text.typed("Your panel"))))),
        FirstAnswer.PUBLIC);
    introduces();
    JsonNode data = answer(ANSWER);
    assertThat(isPrivate(data)).isTrue();
    assertThat(words(data)).isEqualTo("## Your panel");
  }

  @Test
  void nothingToSayStillAnswersACommand() {
    bot.answering(new Response.Done(), FirstAnswer.PRIVATE);
    introduces();
    assertThat(words(answer(ANSWER))).isEqualTo("Erledigt.");
  }

  @Test
  void aSlowAnswerIsAnnouncedAndThenFilledIn() {
    bot.answeringLate(new Response.Say(HELLO), FirstAnswer.PRIVATE);
    introduces();
    assertThat(isPrivate(answer(WORKING))).isTrue();
    FakeDiscord.Request later = bot.discord.answer();
    assertThat(later.method()).isEqualTo("PATCH");
    assertThat(later.path()).endsWith("/messages/@original");
    assertThat(words(later.body())).isEqualTo("Hello");
  }

  @Test
  void aSlowRefusalAfterAPublicAnnouncementIsPrivateAndTheAnnouncementGoes() {
    bot.answeringLate(new Response.Tell(HELLO), FirstAnswer.PUBLIC);
    introduces();
    assertThat(answer(WORKING).path("flags").asInt()).isZero();
    assertThat(bot.discord.answer().method()).isEqualTo("DELETE");
    FakeDiscord.Request later = bot.discord.answer();
    assertThat(later.method()).isEqualTo("POST");
    assertThat(isPrivate(later.body())).isTrue();
  }

  @Test
  void aSlowReplacementChangesTheMessage() {
    bot.answeringLate(new Response.Replace(HELLO), FirstAnswer.UPDATE);
    presses("x");
    answer(WORKING_ON_MESSAGE);
    FakeDiscord.Request later = bot.discord.answer();
    assertThat(later.method()).isEqualTo("PATCH");
    assertThat(words(later.body())).isEqualTo("Hello");
  }

  @Test
  void aSlowWordAfterAnUpdateIsPrivate() {
    bot.answeringLate(new Response.Tell(HELLO), FirstAnswer.UPDATE);
    presses("x");
    answer(WORKING_ON_MESSAGE);
    FakeDiscord.Request later = bot.discord.answer();
    assertThat(later.method()).isEqualTo("POST");
    assertThat(isPrivate(later.body())).isTrue();
  }

  @Test
  void aSlowFormWaitsBehindAButton() {
    bot.answeringLate(new Response.Ask(form("kept")), FirstAnswer.FORM);
    introduces();
    answer(WORKING);
    String open = bot.discord.answer().body().findValue("custom_id").asText();
    presses(open);
    assertThat(answer(FORM).findValue("value").asText()).isEqualTo("kept");
  }

  @Test
  void aFileComesWithTheAnswerThatShowsIt() {
    bot.answering(
        new Response.Say(
            MessageView.of(
                Text.typed("Your data"),
                new Block.Paragraph(Text.typed("Your data")),
                new Block.Attachment("data.json", "application/json", "{}"))),
        FirstAnswer.PRIVATE);
    introduces();
    JsonNode data = answer(ANSWER);
    assertThat(data.findValue("url").asText()).isEqualTo("attachment://data.json");
  }

  @Test
  void aLostCallbackHarmsNobody() {
    bot.discord.failBefore(
        "POST", "/callback", 404, "{\"code\":10062,\"message\":\"Unknown interaction\"}");
    bot.answering(new Response.Say(HELLO), FirstAnswer.PRIVATE);
    introduces();
    bot.took();
    introduces();
    assertThat(words(answer(ANSWER))).isEqualTo("Hello");
  }
}
