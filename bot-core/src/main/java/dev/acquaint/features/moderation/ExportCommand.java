package dev.acquaint.features.moderation;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Nearness;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.Table;
import dev.acquaint.feature.TableWriting;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code /acquaint-admin export}: what the community has, as CSV files or one JSON file. Nothing
 * that members tell in confidence is among it.
 */
final class ExportCommand {
  /** Discord takes so many files with a message. */
  private static final int MOST_FILES = 10;

  private final Desk desk;
  private final List<Feature> features;
  private final SqlHouseTables house = new SqlHouseTables();
  private final TableWriting writing = new TableWriting();
  private final Option<String> what =
      Option.words("what", ModerationWords.plain("export-what-option"), 64)
          .suggesting(this::suggestions);
  private final Option<String> format =
      Option.choice(
          "format",
          ModerationWords.plain("export-format-option"),
          List.of(
              Choice.of("csv", Text.typed("CSV")), //
              Choice.of("json", Text.typed("JSON"))));

  ExportCommand(Desk desk, List<Feature> features) {
    this.desk = desk;
    this.features = List.copyOf(features);
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "export", ModerationWords.plain("export-description"), this::run)
        .takes(what, format)
        .forRank(Rank.MODERATOR);
  }

  private List<Table> tables(Transaction transaction, Caller caller) {
    List<Table> all = new ArrayList<>(house.all(transaction, caller.community()));
    features.forEach(feature -> all.addAll(feature.tables(transaction, caller.community())));
    return all;
  }

  private List<Choice> suggestions(Caller caller, String typed) {
    return desk.transactions().inTransaction(transaction -> tables(transaction, caller)).stream()
        .map(Table::name)
        .filter(name -> name.contains(typed.toLowerCase(Locale.ROOT).strip()))
        .limit(25)
        .map(name -> Choice.of(name, Text.typed(name)))
        .toList();
  }

  private Response run(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          List<Table> all = tables(transaction, caller);
          Optional<String> wanted = arguments.find(what).map(String::strip);
          List<Table> tables =
              wanted.isEmpty()
                  ? all
                  : all.stream()
                      .filter(table -> table.name().equalsIgnoreCase(wanted.get()))
                      .toList();
          if (tables.isEmpty()) {
            List<String> names = all.stream().map(Table::name).toList();
            throw new Refusal(
                ModerationWords.noTable(
                    wanted.orElse(""), Nearness.nearest(wanted.orElse(""), names, 3), names));
          }
          boolean json = arguments.find(format).filter("json"::equals).isPresent();
          return new Response.Say(files(transaction, caller, tables, json));
        });
  }

  private MessageView files(
      Transaction transaction, Caller caller, List<Table> tables, boolean json) {
    List<Block> blocks = new ArrayList<>();
    boolean one = json || tables.size() > MOST_FILES;
    Text title = ModerationWords.exported(tables, desk.now());
    blocks.add(new Block.Paragraph(title));
    if (one) {
      String name = desk.communities().get(transaction, caller.community()).name();
      blocks.add(
          new Block.Attachment(
              "acquaint.json", "application/json", writing.json(name, tables, desk.now())));
    } else {
      tables.forEach(table ->
          blocks.add(new Block.Attachment(table.name() + ".csv", "text/csv", writing.csv(table))));
    }
    return new MessageView(title, blocks);
  }
}
