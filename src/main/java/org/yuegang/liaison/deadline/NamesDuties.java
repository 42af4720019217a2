package org.yuegang.liaison.deadline;

import java.util.List;

/** Port: all that can be owed on the cases of a feature. */
@FunctionalInterface
public interface NamesDuties {

	List<? extends NamedDuty> duties();

}
