package org.yuegang.liaison.incident.notice;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/** The prose of a notice, each field with its pointer. */
record Prose(String pointer, BilingualText text) {

	static List<Prose> of(Notice notice) {
		List<Prose> prose = new ArrayList<>();
		add(prose, "/subject", notice.subject());
		add(prose, "/summary", notice.summary());
		add(prose, "/scope", notice.scope());
		add(prose, "/attention", notice.attention());
		for (int i = 0; i < notice.products().size(); i++) {
			add(prose, "/products/" + i + "/name", notice.products().get(i).name());
		}
		add(prose, "/risk/reason", notice.risk() == null ? null : notice.risk().reason());
		for (int i = 0; i < notice.measures().size(); i++) {
			add(prose, "/measures/" + i + "/result", notice.measures().get(i).result());
		}
		for (int i = 0; i < notice.asks().size(); i++) {
			add(prose, "/asks/" + i + "/text", notice.asks().get(i).text());
		}
		add(prose, "/regulation/change", notice.regulation() == null ? null : notice.regulation().change());
		return prose;
	}

	private static void add(List<Prose> prose, String pointer, @Nullable BilingualText text) {
		if (text != null) {
			prose.add(new Prose(pointer, text));
		}
	}

}
