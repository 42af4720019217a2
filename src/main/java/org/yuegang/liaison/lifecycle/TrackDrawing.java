package org.yuegang.liaison.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What is drawn of a track, read from its table: states side by side, one line for each act and where it leads.
 *
 * @param present the index of the state that is lit, or -1
 * @param staying the acts that leave the track where it is, as message keys
 */
record TrackDrawing(String name, List<Box> states, int present, List<Arrow> arrows, Set<String> staying) {

	/** @param key the message key of its words */
	record Box(String key, boolean initial, boolean last) {
	}

	/**
	 * One act from any of the states {@code from} to {@code to}, as indices of the boxes.
	 *
	 * @param byClock whether no officer ever makes it
	 */
	record Arrow(String key, TreeSet<Integer> from, int to, boolean shared, boolean byClock) {
	}

	/** @param present the state to be lit; then only what leads on from it is drawn */
	static <S extends Enum<S>, A extends Enum<A> & NamedAct, C extends Facts> TrackDrawing of(Track<S, A, C> track,
			@Nullable String present) {
		List<Arrow> arrows = new ArrayList<>();
		Set<String> staying = new LinkedHashSet<>();
		for (Row<S, A, C> row : track.rows()) {
			TreeSet<Integer> from = new TreeSet<>();
			for (S state : row.from()) {
				if (row.target(state) != state && (present == null || state.name().equals(present))) {
					from.add(state.ordinal());
				}
			}
			S to = row.to();
			if (to != null && !from.isEmpty()) {
				arrows.add(new Arrow(row.act().key(), from, to.ordinal(), row.shared(), row.roles().isEmpty()));
			}
			else if (present == null && row.from().stream().allMatch(state -> row.target(state) == state)) {
				staying.add(row.act().key());
			}
		}
		List<Box> boxes = track.states()
			.stream()
			.map(state -> new Box(track.key(state), state == track.initial(), isLast(track, state)))
			.toList();
		int lit = track.states().stream().map(Enum::name).toList().indexOf(present);
		return new TrackDrawing(track.name(), boxes, lit, arrows, staying);
	}

	private static <S extends Enum<S>, A extends Enum<A> & NamedAct, C extends Facts> boolean isLast(
			Track<S, A, C> track, S state) {
		return track.rows().stream().noneMatch(row -> row.from().contains(state) && row.target(state) != state);
	}

}
