package org.yuegang.liaison.system;

/**
 * The node cannot start as it is configured. The message is one sentence for the person at the console that says
 * what to do; it is printed alone, without a stack trace.
 */
public class Misconfigured extends RuntimeException {

	public Misconfigured(String sentence) {
		super(sentence);
	}

	public Misconfigured(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
