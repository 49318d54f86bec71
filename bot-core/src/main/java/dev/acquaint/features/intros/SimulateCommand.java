package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.id.CommunityId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /intros-admin simulate}: plays the next rounds and writes nothing. One at a time for each
 * community, with limits on people times rounds and on time; a bot that stops stops it too.
 */
final class SimulateCommand {
  private static final int MOST_ROUNDS = 52;
  private static final int USUAL_ROUNDS = 12;
  private static final int MOST_SEATS = 100_000;
  private static final int MOST_LINES = 12;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Option<Integer> ROUNDS =
      Option.number("rounds", RoundsWords.plain("rounds-option"), 1, MOST_ROUNDS);

  private final Desk desk;
  private final Set<CommunityId> playing = ConcurrentHashMap.newKeySet();

  SimulateCommand(Desk desk) {
    this.desk = desk;
  }

  Command command() {
    return Command.at(
            "intros-admin", "simulate", RoundsWords.plain("simulate-description"), this::simulate)
        .takes(ROUNDS)
        .forRank(Rank.MODERATOR);
  }

  private Response simulate(Caller caller, Arguments arguments) {
    NextRound next = NextRound.read(desk, caller);
    int people = next.due().people().size();
    int rounds = arguments.find(ROUNDS).orElse(USUAL_ROUNDS);
    if (people == 0) {
      throw new Refusal(RoundsWords.command("forecast-nobody", "join", "intros join"));
    }
    int most = Math.max(1, MOST_SEATS / people);
    if (rounds > most) {
      throw new Refusal(
          RoundsWords.forecastTooMany(people, most, "intros-admin simulate rounds:" + most));
    }
    if (!playing.add(caller.community())) {
      throw new Refusal(
          RoundsWords.command(
              "forecast-busy", "command", "intros-admin simulate rounds:" + rounds));
    }
    try {
      Instant end = desk.now().plus(LONGEST);
      Forecast forecast =
          Forecast.of(
              next.request(),
              rounds,
              () -> Thread.currentThread().isInterrupted() || !desk.now().isBefore(end));
      return new Response.Say(view(forecast, rounds, people));
    } finally {
      playing.remove(caller.community());
    }
  }

  private static MessageView view(Forecast forecast, int rounds, int people) {
    Text first = RoundsWords.forecast(forecast.played(), people);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(first));
    if (forecast.played() < rounds) {
      blocks.add(new Block.Paragraph(RoundsWords.forecastShort(forecast.played(), rounds)));
    }
    blocks.add(
        new Block.Paragraph(
            RoundsWords.forecastRepeats(forecast.repeats(), forecast.firstRepeat())));
    leftOut(forecast).forEach(line -> blocks.add(new Block.Note(line)));
    if (people > 1) {
      blocks.add(new Block.Paragraph(RoundsWords.forecastLinked(forecast.network(), people)));
    }
    blocks.add(
        new Block.Paragraph(
            forecast.proven() == forecast.played()
                ? RoundsWords.plain("forecast-proven")
                : RoundsWords.forecastShare(
                    forecast.proven(), forecast.played(), forecast.certainShare())));
    return new MessageView(first, blocks);
  }

  /** Returns a line for each who would be left out, the most often first. */
  private static List<Text> leftOut(Forecast forecast) {
    if (forecast.leftOut().isEmpty()) {
      return List.of(RoundsWords.plain("forecast-nobody-out"));
    }
    List<Text> lines = new ArrayList<>();
    forecast.leftOut().entrySet().stream()
        .sorted(Map.Entry.comparingByValue((a, b) -> Integer.compare(b.times(), a.times())))
        .limit(MOST_LINES)
        .map(entry ->
            RoundsWords.forecastOut(
                entry.getKey(), entry.getValue().times(), entry.getValue().why()))
        .forEach(lines::add);
    if (forecast.leftOut().size() > MOST_LINES) {
      lines.add(IntrosWords.count("and-more", forecast.leftOut().size() - MOST_LINES));
    }
    return lines;
  }
}
