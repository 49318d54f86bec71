package dev.acquaint.discord;

import dev.acquaint.chat.Downloads;
import dev.acquaint.chat.People;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.Upload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** Reads what was filled into a modal; people come back as members, files unread. */
final class FormReading {
  /** Where Discord keeps files that people attach (page reference, CDN formatting). */
  private static final Set<String> KEEPERS = Set.of("cdn.discordapp.com", "media.discordapp.net");

  private final People people;
  private final Downloads downloads;

  /**
   * Makes it.
   *
   * @param people who is who
   * @param restUrl where requests to Discord go
   */
  FormReading(People people, String restUrl) {
    this.people = people;
    this.downloads = new Downloads(restUrl, KEEPERS);
  }

  /** Returns the values of the fields, by their names. */
  FormValues read(SpaceId space, List<ModalMapping> fields) {
    Map<String, List<String>> values = new HashMap<>();
    Map<String, Upload> files = new HashMap<>();
    for (ModalMapping field : fields) {
      if (field.getType() == Component.Type.FILE_UPLOAD) {
        field.getAsAttachmentList().stream()
            .findFirst()
            .ifPresent(file -> files.put(field.getCustomId(), file(file)));
      } else {
        values.put(field.getCustomId(), values(space, field));
      }
    }
    return new FormValues(values, files);
  }

  private Upload file(Message.Attachment file) {
    return new Upload(
        file.getFileName(), file.getSize(), downloads.at(file.getUrl(), Optional.empty()));
  }

  private List<String> values(SpaceId space, ModalMapping value) {
    if (value.getType() == Component.Type.USER_SELECT) {
      return value.getAsMentions().getMembers().stream()
          .flatMap(member -> member(space, member).stream())
          .map(MemberId::value)
          .toList();
    }
    return value.getType() == Component.Type.STRING_SELECT
        ? value.getAsStringList()
        : List.of(value.getAsString());
  }

  private Optional<MemberId> member(SpaceId space, Member member) {
    return people.meet(
        new AccountRef(space, member.getId()), DiscordDirectory.profile(member, Optional.empty()));
  }
}
