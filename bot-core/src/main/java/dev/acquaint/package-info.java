/** What every package may use. */
@NullMarked
package dev.acquaint;

import org.jspecify.annotations.NullMarked;
