package org.yuegang.liaison.system;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.http.MediaType;

/** What an operation of the API answers when it does what was asked. Its problems are described in one place for all. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

	/** The record in the answer; {@code String} or {@code byte[]} where it is no JSON. */
	Class<?> value();

	/** Whether the answer is a list of them. */
	boolean list() default false;

	int status() default 200;

	/** Whether it may be refused though it is about nothing that has an address yet. */
	boolean refusable() default false;

	String type() default MediaType.APPLICATION_JSON_VALUE;

}
