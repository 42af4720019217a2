package org.yuegang.liaison.meeting.act;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FormProblems;

/**
 * Somebody who chairs, is invited or attends.
 *
 * @param unit the code of the liaison unit they come for
 */
public record Person(@Size(max = 20) String unit, BilingualText name, @Nullable BilingualText post, Rank rank) {

	/** Each is of one of the units, named, and listed once. */
	static FormProblems check(List<Person> people, String pointer, Set<String> units, FormProblems problems) {
		for (int i = 0; i < people.size(); i++) {
			Person one = people.get(i);
			problems.check(units.contains(one.unit), pointer + "/" + i + "/unit", "unknown-unit", one.unit)
				.text(pointer + "/" + i + "/name", one.name)
				.check(people.subList(0, i).stream().noneMatch(one::isAlike), pointer + "/" + i + "/name", "person-repeated");
		}
		return problems;
	}

	/** Whether both seem to be one: of one side, by one name in either script, and of no two posts. */
	public boolean isAlike(Person other) {
		boolean named = isSame(this.name.zhHant(), other.name.zhHant()) || isSame(this.name.zhHans(), other.name.zhHans());
		return named && this.unit.equals(other.unit)
				&& (this.post == null || other.post == null || this.post.equals(other.post));
	}

	private static boolean isSame(@Nullable String one, @Nullable String other) {
		return one != null && other != null && !one.isBlank() && squeezed(one).equals(squeezed(other));
	}

	private static String squeezed(String name) {
		return name.replaceAll("[\\s\u3000]+", "");
	}

}
