package dev.acquaint.interaction;

/** How the first answer to an interaction arrives; platforms must know before any code runs. */
public enum FirstAnswer {
  /** Only the caller sees it. */
  PRIVATE,
  /** Everybody in the channel sees it. */
  PUBLIC,
  /** A form opens; the handler must be quick and do no slow work. */
  FORM,
  /** The message that carried the control changes. */
  UPDATE
}
