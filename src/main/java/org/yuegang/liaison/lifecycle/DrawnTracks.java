package org.yuegang.liaison.lifecycle;

import java.util.List;

/** Port: the tracks of a feature, to be drawn from their tables. */
@FunctionalInterface
public interface DrawnTracks {

	/** In the order in which they are drawn. */
	List<? extends Track<?, ?, ?>> tracks();

}
