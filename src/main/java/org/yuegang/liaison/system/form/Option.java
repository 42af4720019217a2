package org.yuegang.liaison.system.form;

/** One thing to choose: the value that is posted and the words it is chosen by. */
public record Option(String value, String label) {
}
