package dev.acquaint.discord;

import dev.acquaint.chat.People;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;

/**
 * Everything that writes for Discord, made once.
 *
 * @param wording texts
 * @param messages messages
 * @param forms forms
 */
record Writings(Wording wording, MessageWriting messages, FormWriting forms) {

  static Writings of(Catalogue catalogue, ActionCodec codec, People people, CommandIds ids) {
    Wording wording = new Wording(catalogue, people, ids);
    ControlWriting controls = new ControlWriting(wording, codec);
    return new Writings(
        wording,
        new MessageWriting(wording, new BlockWriting(wording, controls), people),
        new FormWriting(wording, controls, codec, people));
  }
}
