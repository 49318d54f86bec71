package dev.acquaint.features.knowledge;

import dev.acquaint.features.knowledge.seal.Seal;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import java.util.Optional;

/** Who wrote what, also where nobody should know. */
final class Authors {
  private static final String ASKER = "asker";
  private final Seal seal;

  Authors(Seal seal) {
    this.seal = seal;
  }

  /** Returns an author whose name is sealed into one entry. */
  Entry.Author anonymous(CommunityId community, PublicId entry, MemberId member) {
    return new Entry.Author(
        Optional.empty(),
        true,
        Optional.of(seal.close(member.value(), row(community, entry))),
        Optional.of(mark(entry, member)));
  }

  /** Whether a member wrote an entry; answers without opening any seal. */
  boolean wrote(Entry entry, MemberId member) {
    return entry.author().member().filter(member::equals).isPresent()
        || entry.author().mark().filter(mark(entry.id(), member)::equals).isPresent();
  }

  /** Returns the member sealed into an entry; only for two moderators together. */
  Optional<MemberId> unsealed(Entry entry) {
    return entry
        .author()
        .sealed()
        .flatMap(box -> seal.open(box, row(entry.community(), entry.id())))
        .map(MemberId::new);
  }

  /** Returns what stands for a member where something is only counted. */
  String counting(MemberId member, String what) {
    return seal.mark(member.value(), what);
  }

  private String mark(PublicId entry, MemberId member) {
    return seal.mark(entry.value() + " " + member.value(), ASKER);
  }

  private static String row(CommunityId community, PublicId entry) {
    return "knowledge_entry.sealed " + community.value() + " " + entry.value();
  }
}
