package org.yuegang.consultation;

import java.util.Arrays;
import java.util.Optional;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.NamedAct;
import org.yuegang.liaison.system.BilingualText;

/** The steps of a consultation, each with what an officer fills in for it. */
enum ConsultationAct implements NamedAct {

	OPEN(Opening.class), ANSWER(Said.class), SETTLE(Said.class);

	static final String FEATURE = "consultation";

	/** What is filled in. */
	sealed interface Form {
	}

	record Opening(BilingualText text, Urgency urgency, @Nullable Mode mode) implements Form {
	}

	record Said(BilingualText text) implements Form {
	}

	/** What OPEN carries; every other act carries its form. @param to the unit that is asked */
	record Opened(BilingualText text, Urgency urgency, @Size(max = 10) String to, Terms terms) {
	}

	private final Class<? extends Record> form;

	<F extends Record & Form> ConsultationAct(Class<F> form) {
		this.form = form;
	}

	/** What is recorded of it. */
	Class<? extends Record> body() {
		return this == OPEN ? Opened.class : this.form;
	}

	static Optional<ConsultationAct> of(Act act) {
		return Arrays.stream(values()).filter(made -> made.type().equals(act.type())).findFirst();
	}

	@Override
	public String type() {
		return FEATURE + "." + name();
	}

	@Override
	public int typeVersion() {
		return 1;
	}

	@Override
	public Optional<Class<? extends Record>> filledIn() {
		return Optional.of(this.form);
	}

	@Override
	public boolean takesDraft() {
		return this == OPEN;
	}

}
