package org.yuegang.liaison.system;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The records, one of which a body is read into, so that the API can describe what a controller takes as a tree. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {

	Class<? extends Record>[] value();

	/** Whether it may be sent in part: a draft, which lacks what is still to come. */
	boolean partly() default false;

}
