package dev.acquaint.features.intros.matching;

/** Why somebody could not be introduced; never says that anybody avoids anybody. */
public enum WhyNot {
  /** Nobody else is in. */
  TOO_FEW,
  /** The number was odd and the programme makes no trios. */
  ODD_ONE_OUT,
  /** Nobody free shares a language. */
  NO_COMMON_LANGUAGE,
  /** Nobody free wants to meet the same way. */
  NO_COMMON_MODE,
  /** The programme's rule on groups left nobody. */
  GROUP_RULE,
  /** Nobody fitting was free. */
  NOBODY_LEFT
}
