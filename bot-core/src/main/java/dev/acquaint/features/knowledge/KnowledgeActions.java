package dev.acquaint.features.knowledge;

/** The codes of what the buttons of knowledge do; never reused, because old cards live on. */
final class KnowledgeActions {
  static final String ASK = "ka";
  static final String ASK_ANYWAY = "ky";
  static final String THIS_SOLVES = "kv";
  static final String CHANGE_DRAFT = "kd";
  static final String WRITE_ANSWER = "kw";
  static final String SEND_ANSWER = "kn";
  static final String MARK = "km";
  static final String HELPFUL = "kh";
  static final String SHOW = "ko";
  static final String PAGE = "kp";
  static final String SHARE = "kb";
  static final String CLOSE = "kl";
  static final String OPEN_CLOSE = "kq";
  static final String REOPEN = "kr";
  static final String TAKE_BACK = "kt";
  static final String REALLY_TAKE_BACK = "ku";
  static final String RETAG = "kg";
  static final String CONSENT = "kc";
  static final String SAVE = "ks";

  /** Entries of messages' menus. */
  static final String MENU_SAVE = "sk";

  static final String MENU_MARK = "ma";

  private KnowledgeActions() {}
}
