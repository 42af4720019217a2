package org.yuegang.liaison.request.act;

import java.time.Instant;
import java.util.List;

import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/** OVERRIDE: it is published without waiting for the answer, and the other side sees why. */
public record Overriding(BilingualText reason) implements RequestForm {

	@Override
	public List<FieldProblem> problems(Instant now) {
		return new FormProblems().text("/reason", this.reason).found();
	}

}
