package org.yuegang.liaison.exchange.web;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Explains;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Sentences;

/** Why an act was answered REJECTED, in the reader's words: the sender's officers have to mend it. */
@Component
class AnswerExplains implements Explains {

	private final Sentences sentences;

	AnswerExplains(Sentences sentences) {
		this.sentences = sentences;
	}

	@Override
	public Optional<Explanation> explain(Act act) {
		return act.type().equals(Act.REJECTED)
				? Optional.of(new Explanation("timeline." + act.type(), List.of(reason(act, this.sentences.language()))))
				: Optional.empty();
	}

	/** A node of another version may give reasons that have no words here: then its code stands. */
	private String reason(Act act, Language language) {
		String code = act.body().path("code").asString("");
		List<String> arguments = act.body().path("arguments").valueStream().map(each -> each.asString("")).toList();
		String sentence = this.sentences.of(new Refusal(code, arguments), language);
		return sentence.equals("refusal." + code) ? code : sentence;
	}

}
