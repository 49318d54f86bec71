package dev.acquaint.features.moderation;

import dev.acquaint.features.intros.SqlPastIntroductions;
import dev.acquaint.features.moderation.files.KnownNames;
import dev.acquaint.features.moderation.files.MembersFile;
import dev.acquaint.features.moderation.files.MembersImport;
import dev.acquaint.features.moderation.files.PastFile;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be brought in from another tool: how it is read, shown and written. */
final class BroughtIn {
  private final Desk desk;
  private final SqlPastIntroductions past = new SqlPastIntroductions();
  private final MembersImport members;

  BroughtIn(Desk desk) {
    this.desk = desk;
    this.members = new MembersImport(desk.communities());
  }

  /** What a file is about. */
  enum Kind {
    /** Who was introduced to whom. */
    PAST,
    /** What a list of members says of them. */
    MEMBERS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return word.equals(MEMBERS.word()) ? MEMBERS : PAST;
    }
  }

  /**
   * What was understood.
   *
   * @param title how much of it
   * @param columns which column means what
   * @param bad a line for each line that cannot be used
   * @param any whether there is anything to write
   */
  record Understood(Text title, List<Text> columns, List<Text> bad, boolean any) {
    Understood {
      columns = List.copyOf(columns);
      bad = List.copyOf(bad);
    }
  }

  private PastFile.Read introductions(Transaction transaction, CommunityId community, String text) {
    LocalDate today = desk.now().atOffset(ZoneOffset.UTC).toLocalDate();
    return new PastFile(KnownNames.of(transaction, community), today).read(text);
  }

  private static MembersFile.Read people(
      Transaction transaction, CommunityId community, String text) {
    return new MembersFile(KnownNames.of(transaction, community)).read(text);
  }

  /** Reads a text; nothing when its columns cannot be told. */
  Optional<Understood> read(
      Transaction transaction, CommunityId community, Kind kind, String text) {
    return switch (kind) {
      case PAST -> shown(introductions(transaction, community, text));
      case MEMBERS -> shown(people(transaction, community, text));
    };
  }

  private static Optional<Understood> shown(PastFile.Read read) {
    return read.mapping().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Understood(
                ModerationWords.count("import-found", read.past().size()),
                List.of(ModerationWords.mapping(read.mapping())),
                read.bad().stream().map(ModerationWords::badLine).toList(),
                !read.past().isEmpty()));
  }

  private static Optional<Understood> shown(MembersFile.Read read) {
    return read.mapping().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Understood(
                ModerationWords.count("members-found", read.people().size()),
                MembersWords.columns(read),
                read.bad().stream().map(MembersWords::badLine).toList(),
                !read.people().isEmpty()));
  }

  /** Writes what a text says and returns what to tell of it. */
  Text write(Transaction transaction, CommunityId community, Kind kind, String text) {
    return switch (kind) {
      case PAST ->
          ModerationWords.count(
              "import-written",
              past.add(transaction, community, introductions(transaction, community, text).past()));
      case MEMBERS ->
          ModerationWords.count(
              "members-written",
              members.fill(
                  transaction,
                  community,
                  people(transaction, community, text).people(),
                  desk.now()));
    };
  }
}
