package org.yuegang.liaison.request.act;

import java.time.Instant;
import java.util.List;

import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/**
 * HOLDING_REPLY 暫覆: it is being looked into.
 *
 * @param promised when the answer will come; the due time stays
 */
public record HoldingReply(BilingualText text, Instant promised) implements RequestForm {

	@Override
	public List<FieldProblem> problems(Instant now) {
		return new FormProblems().text("/text", this.text).ahead("/promised", this.promised, now).found();
	}

}
