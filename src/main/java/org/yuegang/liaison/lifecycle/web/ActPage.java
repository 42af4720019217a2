package org.yuegang.liaison.lifecycle.web;

import java.util.List;
import java.util.Optional;

import org.springframework.ui.Model;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.CaseView;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.NamedAct;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.form.Choices;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.RecordFields;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Port: what a feature brings to the pages of its acts. How a page is opened, sent and answered stands once, in
 * {@link ActPages}; its words are {@code <feature>.back} and {@code <feature>.meanwhile}, and of each act its key and
 * {@code about.<type>}.
 *
 * @param <V> a case as an officer sees it
 * @param <A> the feature's acts
 */
public interface ActPage<V extends CaseView<A>, A extends Enum<A> & NamedAct> {

	CaseFeature<?, A, ?> feature();

	/** The case; empty where there is none or the officer may not see it. */
	Optional<V> view(Officer officer, String ref);

	/** The fields of the act's form, asked only for an act that officers fill in; labelled {@code <feature>.field.<name>}. */
	default List<Field> fields(A act) {
		return RecordFields.byName(act.filledIn().orElseThrow(), feature().name() + ".field");
	}

	/** What of the case there is to choose from. */
	default Choices choices(A act, V view) {
		return Choices.NONE;
	}

	/** What stands in the form when it is opened. */
	default ObjectNode initial(A act, V view) {
		return JsonNodeFactory.instance.objectNode();
	}

	/** The refusal with its arguments as a page words them. */
	default Refusal worded(Refusal refusal) {
		return refusal;
	}

	/** The template with the fragments {@code heading} and {@code content}: what stands above the form. */
	default String template() {
		return "lifecycle/case";
	}

	/** Puts into the model what the template shows beside {@code view} and {@code act}. */
	default void show(A act, V view, Model model) {
		// The case and its acts say enough.
	}

	/** Keeps what was filled in as the draft of an act that takes one. */
	default Outcome<Draft> keep(Officer officer, String ref, A act, Seen seen, ObjectNode body) {
		throw new IllegalStateException(act + " takes no draft");
	}

}
