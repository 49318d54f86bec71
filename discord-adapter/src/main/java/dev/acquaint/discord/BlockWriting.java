package dev.acquaint.discord;

import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;

/** Writes the blocks of a view as components; words that follow each other share one. */
final class BlockWriting {
  private static final int MOST = Message.MAX_COMPONENT_COUNT_IN_COMPONENT_TREE;

  private final Wording wording;
  private final ControlWriting controls;

  BlockWriting(Wording wording, ControlWriting controls) {
    this.wording = wording;
    this.controls = controls;
  }

  /**
   * What there is room for.
   *
   * @param longest the characters of one text
   * @param taken components that the message has already
   */
  record Room(int longest, int taken) {}

  /**
   * Blocks as components.
   *
   * @param components top to bottom
   * @param files what they refer to
   * @param length all characters of their words
   * @param framed whether there is room for a frame around them
   */
  record Written(
      List<ContainerChildComponent> components,
      List<FileUpload> files,
      int length,
      boolean framed) {
    Written {
      components = List.copyOf(components);
      files = List.copyOf(files);
    }
  }

  /** Writes the blocks; when they are more than Discord takes, lines go and pictures gather. */
  Written write(List<Block> blocks, Readers readers, Room room) {
    Sheet generous = new Sheet(readers, room, false);
    blocks.forEach(generous::add);
    Written written = generous.written();
    if (generous.count < MOST) {
      return written;
    }
    Sheet narrow = new Sheet(readers, room, true);
    blocks.forEach(narrow::add);
    return narrow.written();
  }

  private final class Sheet {
    private final Readers readers;
    private final int longest;
    private final boolean narrow;
    private final List<ContainerChildComponent> components = new ArrayList<>();
    private final List<MediaGalleryItem> pictures = new ArrayList<>();
    private final List<FileUpload> files = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int length;
    private int count;

    Sheet(Readers readers, Room room, boolean narrow) {
      this.readers = readers;
      this.longest = room.longest();
      this.narrow = narrow;
      this.count = room.taken();
    }

    void add(Block block) {
      switch (block) {
        case Block.Heading(Text heading) -> line("## " + oneLine(markdown(heading)));
        case Block.Paragraph(Text paragraph) -> paragraph(markdown(paragraph));
        case Block.Note(Text note) -> paragraph("-# " + markdown(note).replace("\n", "\n-# "));
        case Block.Fields(List<Block.Field> fields) -> fields.forEach(this::field);
        case Block.Picture picture -> picture(picture);
        case Block.Attachment file -> file(file);
        case Block.Drawing drawing -> drawing(drawing);
        case Block.Divider() -> divider();
        case Block.Controls(List<Control> row) -> row(row);
      }
    }

    private String markdown(Text text) {
      return wording.markdown(text, readers, longest);
    }

    private static String oneLine(String written) {
      return written.replace('\n', ' ');
    }

    private void line(String written) {
      words.append(words.isEmpty() || endsWithBreak() ? "" : "\n").append(written).append('\n');
    }

    private void paragraph(String written) {
      line(written);
    }

    private boolean endsWithBreak() {
      return words.charAt(words.length() - 1) == '\n';
    }

    private void field(Block.Field field) {
      line("**" + oneLine(markdown(field.label())) + "**");
      line(markdown(field.value()));
    }

    private void picture(Block.Picture picture) {
      show(MediaGalleryItem.fromUrl(picture.address().toString()), picture.alt());
    }

    private void drawing(Block.Drawing drawing) {
      FileUpload upload = FileUpload.fromData(drawing.bytes(), drawing.name());
      show(MediaGalleryItem.fromFile(upload), drawing.alt());
    }

    private void show(MediaGalleryItem bare, Text alt) {
      MediaGalleryItem item = bare.withDescription(wording.plain(alt, readers, Limits.ALT_TEXT));
      if (narrow) {
        pictures.add(item);
      } else {
        put(MediaGallery.of(item), 1);
      }
    }

    private void file(Block.Attachment file) {
      FileUpload upload =
          FileUpload.fromData(file.content().getBytes(StandardCharsets.UTF_8), file.name());
      files.add(upload);
      put(FileDisplay.fromFile(upload), 1);
    }

    private void divider() {
      if (!narrow) {
        put(Separator.createDivider(Separator.Spacing.SMALL), 1);
      }
    }

    private void row(List<Control> row) {
      put(ActionRow.of(controls.write(row, readers)), 1 + row.size());
    }

    private void put(ContainerChildComponent component, int size) {
      flush();
      if (count + size <= MOST) {
        components.add(component);
        count += size;
      }
    }

    private void flush() {
      String all = words.toString().strip();
      words.setLength(0);
      if (!all.isEmpty() && count < MOST) {
        components.add(TextDisplay.of(all));
        length += all.length();
        count++;
      }
    }

    Written written() {
      flush();
      for (int from = 0; from < pictures.size(); from += MediaGallery.MAX_ITEMS) {
        int to = Math.min(pictures.size(), from + MediaGallery.MAX_ITEMS);
        put(MediaGallery.of(pictures.subList(from, to)), 1);
      }
      return new Written(components, files, length, count < MOST);
    }
  }
}
