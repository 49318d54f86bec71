package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Finding;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What keeps the bot from working on a server is named, with its repair. */
class ExaminationTest {
  private static String words(Text text) {
    return new Catalogue()
        .plain(
            text,
            Locale.ENGLISH,
            span ->
                switch (span) {
                  case Span.Literal(String words) -> words;
                  case Span.Room(ChannelRef channel) -> "#" + channel.id();
                  case Span.CommandLine(String path) -> "/" + path;
                  default -> "";
                });
  }

  private static List<Finding> findings(TestBot bot, String... channels) {
    return bot.platform.examine(
        TestBot.SPACE,
        List.of(channels).stream().map(id -> new ChannelRef(TestBot.SPACE, id)).toList());
  }

  @Test
  void aChannelWithThePermissionsOfTheInviteLinkIsGood() {
    try (TestBot bot = TestBot.started()) {
      assertThat(findings(bot, FakeDiscord.CHANNEL, FakeDiscord.OTHER))
          .hasSize(2)
          .allMatch(finding -> finding.grade() == Finding.Grade.GOOD);
    }
  }

  @Test
  void aMissingPermissionIsNamedWithWhatItCostsAndWhereToGiveIt() {
    try (TestBot bot = new TestBot(FakeDiscord.withoutPrivateThreads()).start()) {
      Finding finding = findings(bot, FakeDiscord.CHANNEL).getFirst();
      assertThat(finding.grade()).isEqualTo(Finding.Grade.BAD);
      assertThat(words(finding.words()))
          .contains("#" + FakeDiscord.CHANNEL, "“Create Private Threads”", "is not sent");
      assertThat(words(finding.repair().orElseThrow()))
          .contains("“Permissions”", "allow “Create Private Threads”");
    }
  }

  @Test
  void aChannelThatIsGoneComesBeforeWhatIsGood() {
    try (TestBot bot = TestBot.started()) {
      List<Finding> findings = findings(bot, FakeDiscord.CHANNEL, "4040", "not a number");
      assertThat(findings)
          .extracting(Finding::grade)
          .containsExactly(Finding.Grade.BAD, Finding.Grade.BAD, Finding.Grade.GOOD);
      assertThat(words(findings.getFirst().repair().orElseThrow()))
          .contains("/acquaint-admin setup");
    }
  }

  @Test
  void aServerThatIsAwayIsToldFromOneThatLacksSomething() {
    try (TestBot bot = TestBot.started()) {
      bot.discord.leaveServer(true);
      TestBot.until(() -> bot.platform.directory().channels(TestBot.SPACE).isEmpty());
      assertThat(findings(bot, FakeDiscord.CHANNEL))
          .singleElement()
          .satisfies(finding -> assertThat(words(finding.words())).contains("not connected"));
    }
  }

  @Test
  void theRolesOfAServerAreThoseThatPeopleMade() {
    try (TestBot bot = TestBot.started()) {
      Directory directory = bot.platform.directory();
      assertThat(directory.roles(TestBot.SPACE))
          .extracting(Directory.Role::name)
          .containsExactly("mentors");
      assertThat(directory.rolesOf(TestBot.ADA)).containsExactly(FakeDiscord.MENTORS);
      assertThat(directory.rolesOf(TestBot.BO)).isEmpty();
    }
  }
}
