package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.acquaint.chat.Outcome;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.feature.Feature;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Response;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.testkit.chat.FakeChat;
import dev.acquaint.testkit.scenario.Stage;
import dev.acquaint.text.Text;
import dev.acquaint.view.Upload;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong, nothing that somebody wrote gets into the log. */
class PersonalTextInLogTest extends BotStory {
  private static final String SECRET = "zebrafish";
  private static final Option<String> WORDS = Option.words("words", Text.typed("words"), 200);

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final NoPersonalText filter = new NoPersonalText();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final AppenderBase<ILoggingEvent> listening =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          log.add(
              event.getLoggerName()
                  + " "
                  + event.getFormattedMessage()
                  + (event.getThrowableProxy() == null
                      ? ""
                      : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
      };

  /** What breaks in ways that quote the words it was given. */
  private record Breaking(Stage stage) implements Feature {
    @Override
    public String name() {
      return "breaking";
    }

    @Override
    public List<Command> commands() {
      return List.of(
          Command.at(
                  "break",
                  "parser",
                  Text.typed("parses"),
                  (_, given) -> {
                    LocalDate.parse(given.get(WORDS));
                    return new Response.Done();
                  })
              .requires(WORDS),
          Command.at(
                  "break",
                  "database",
                  Text.typed("asks"),
                  (_, given) -> {
                    sql("SELECT nothing FROM `" + given.get(WORDS) + "`");
                    return new Response.Done();
                  })
              .requires(WORDS),
          Command.at(
                  "break",
                  "twice",
                  Text.typed("writes"),
                  (_, given) -> {
                    sql(
                        "CREATE TABLE IF NOT EXISTS twice (words VARCHAR(100) NOT NULL PRIMARY KEY)");
                    sql("REPLACE INTO twice VALUES ('" + given.get(WORDS) + "')");
                    sql("INSERT INTO twice VALUES ('" + given.get(WORDS) + "')");
                    return new Response.Done();
                  })
              .requires(WORDS));
    }

    @Override
    public PersonalData personalData() {
      return new Nothing();
    }

    private void sql(String statement) {
      stage.transactions().run(transaction -> transaction.handle().execute(statement));
    }
  }

  private record Nothing() implements PersonalData {
    @Override
    public Map<String, List<String>> columns() {
      return Map.of();
    }

    @Override
    public Map<String, Object> export(
        Transaction transaction, CommunityId community, MemberId member) {
      return Map.of();
    }

    @Override
    public void erase(Transaction transaction, CommunityId community, MemberId member) {}
  }

  @Override
  protected List<Feature> features(Stage stage) {
    List<Feature> all = new ArrayList<>(super.features(stage));
    all.add(new Breaking(stage));
    return all;
  }

  @BeforeEach
  void listen() {
    filter.start();
    context.addTurboFilter(filter);
    listening.setContext(context);
    listening.start();
    root.addAppender(listening);
    root.setLevel(Level.INFO);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(listening);
    context.getTurboFilterList().remove(filter);
    root.setLevel(Level.WARN);
    given
        .transactions()
        .run(transaction -> transaction.handle().execute("DROP TABLE IF EXISTS twice"));
  }

  @Test
  void bugsAndRefusalsOfTheDatabaseAreLoggedWithoutTheWordsThatCausedThem() {
    for (String way : List.of("parser", "database", "twice")) {
      when.member("ada").runs("/break " + way + " words:" + SECRET);
    }
    assertThat(log)
        .anySatisfy(line ->
            assertThat(line)
                .contains("Bug ", "java.time.format.DateTimeParseException")
                .contains("PersonalTextInLogTest"))
        .anySatisfy(line -> assertThat(line).contains("break database could not be done", "1146"))
        .anySatisfy(line -> assertThat(line).contains("break twice could not be done", "PRIMARY"));
    assertThat(String.join("\n", log)).doesNotContainIgnoringCase(SECRET);
  }

  @Test
  void formsSendingsAndFilesThatFailAreLoggedWithoutWordsAndNames() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:UTC");
    for (String one : List.of("ada", "bob")) {
      given.member(one).named(SECRET + one).runs("/profile edit");
      given.member(one).submits("headline", SECRET, "offers", SECRET);
      given.member(one).runs("/intros join");
      given.member(one).runs("/intros pause until:" + SECRET);
    }
    given.member("mod").runs("/acquaint-admin setup");
    given.member("mod").submits("zone", SECRET).seesMistake("zone", SECRET);
    given.platform().next(new FakeChat.Mood.Broken());
    given.platform().next(new FakeChat.Mood.Refusing(Outcome.Reason.MALFORMED));
    given.platform().next(new FakeChat.Mood.Unclear());
    when.at(DayOfWeek.MONDAY, "11:00", "UTC");
    given.member("mod").runs("/acquaint-admin import");
    when.member("mod")
        .submitsFile(
            new Upload(
                SECRET + ".csv",
                5,
                _ -> {
                  throw new IOException(SECRET);
                }));
    assertThat(log)
        .as("the adapter broke")
        .anySatisfy(line -> assertThat(line).contains("Delivery"));
    assertThat(String.join("\n", log)).doesNotContainIgnoringCase(SECRET);
  }
}
