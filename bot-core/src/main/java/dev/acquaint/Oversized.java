package dev.acquaint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows a type or a method to be larger than the house allows: 400 lines a file, 40 lines a
 * method, six parameters.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Oversized {
  /** {@return why splitting it would make it harder to understand} */
  String value();
}
