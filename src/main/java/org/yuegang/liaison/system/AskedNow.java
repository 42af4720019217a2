package org.yuegang.liaison.system;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A member that a form asks for although acts on record may lack it, because they were made before it was asked: it is
 * {@code @Nullable} to the reader of acts, needed on the page and in the schema, and the form's own check says when it
 * is missing.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AskedNow {
}
