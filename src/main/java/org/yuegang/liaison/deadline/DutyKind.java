package org.yuegang.liaison.deadline;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What is owed, by the name under which the policy, acts and duties speak of it: {@code ACKNOWLEDGE}. Which there are
 * say the features ({@link NamedDuty}); a name stands for itself, so that every old act and row can be read.
 */
public record DutyKind(String name) {

	private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]{0,29}");

	public DutyKind {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("No duty has such a name");
		}
	}

	/**
	 * The kind of this name; by this name Spring finds it for a request's parameter.
	 * @throws IllegalArgumentException for what can be no name
	 */
	@JsonCreator
	public static DutyKind valueOf(String name) {
		return new DutyKind(name);
	}

	@JsonValue
	@Override
	public String toString() {
		return this.name;
	}

}
