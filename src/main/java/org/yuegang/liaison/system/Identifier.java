package org.yuegang.liaison.system;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that names something (a lot, a licence, a telephone) and is compared as such: it is NFKC-normalised and
 * trimmed when read, and stays text even where it looks like a number.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifier {

}
