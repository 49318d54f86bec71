package dev.acquaint.features.profiles;

import dev.acquaint.id.MemberId;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Profiles as messages. */
final class ProfileViews {
  private ProfileViews() {}

  /** Returns somebody else's profile, as far as the portrait shows it. */
  static MessageView of(Portrait portrait, Instant now) {
    return portrait.isEmpty()
        ? MessageView.of(ProfileWords.member("nothing-yet", portrait.member()))
        : new MessageView(ProfileWords.member("title", portrait.member()), blocks(portrait, now));
  }

  /** Returns the reader's own profile, with who else sees what and buttons to change it. */
  static MessageView own(Portrait portrait, Visibility visibility, Instant now) {
    List<Block> blocks = new ArrayList<>(blocks(portrait, now));
    if (portrait.isEmpty()) {
      blocks.addFirst(new Block.Paragraph(ProfileWords.command("own-nothing-yet", "introduce")));
    }
    for (Audience audience : List.of(Audience.INTRODUCED, Audience.NOBODY)) {
      List<ProfileField> fields =
          Arrays.stream(ProfileField.values())
              .filter(field -> visibility.of(field) == audience)
              .toList();
      if (!fields.isEmpty()) {
        blocks.add(new Block.Note(ProfileWords.fieldsSeenBy(audience, fields)));
      }
    }
    MemberId owner = portrait.member();
    blocks.add(
        Block.Controls.of(
            ProfileActions.button("edit-button", ProfileActions.EDIT, owner),
            ProfileActions.button("goals-button", ProfileActions.GOALS, owner),
            ProfileActions.button("links-button", ProfileActions.LINKS, owner),
            ProfileActions.button("hours-button", ProfileActions.HOURS, owner),
            ProfileActions.button("visibility-button", ProfileActions.VISIBILITY, owner)));
    return new MessageView(ProfileWords.member("title", owner), blocks);
  }

  private static List<Block> blocks(Portrait portrait, Instant now) {
    MemberProfile told = portrait.told();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(ProfileWords.member("title", portrait.member())));
    if (!told.headline().isEmpty()) {
      blocks.add(new Block.Heading(Text.typed(told.headline())));
    }
    if (!told.about().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.typed(told.about())));
    }
    List<Block.Field> fields = fields(portrait, now);
    if (!fields.isEmpty()) {
      blocks.add(new Block.Fields(fields));
    }
    if (!portrait.links().isEmpty()) {
      blocks.add(
          new Block.Controls(
              portrait.links().stream()
                  .<Control>map(link -> new Control.Link(ProfileWords.link(link), link.address()))
                  .toList()));
    }
    return blocks;
  }

  private static List<Block.Field> fields(Portrait portrait, Instant now) {
    List<Block.Field> fields = new ArrayList<>();
    CardViews.addTopics(fields, ProfileField.OFFERS, portrait.told().offers());
    CardViews.addTopics(fields, ProfileField.WANTS, portrait.told().wants());
    CardViews.addTopics(fields, ProfileField.INTERESTS, portrait.told().interests());
    if (!portrait.goals().isEmpty()) {
      add(fields, ProfileField.GOALS, ProfileWords.goals(portrait.goals()));
    }
    portrait
        .zone()
        .ifPresent(zone ->
            add(
                fields,
                ProfileField.ZONE,
                ProfileWords.localTime(zone, now.atZone(zone).toLocalTime())));
    portrait
        .availability()
        .hours()
        .ifPresent(hours -> add(fields, ProfileField.HOURS, ProfileWords.hours(hours)));
    if (!portrait.availability().languages().isEmpty()) {
      add(
          fields,
          ProfileField.LANGUAGES,
          ProfileWords.languages(portrait.availability().languages()));
    }
    return fields;
  }

  private static void add(List<Block.Field> fields, ProfileField field, Text value) {
    fields.add(new Block.Field(ProfileWords.label(field), value));
  }
}
