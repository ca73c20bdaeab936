package org.xueqing.calibration;

import java.util.List;
import java.util.SortedMap;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.history.History;
import org.xueqing.history.PupilEvidence;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;

/** All pupils' answers as {@link FullCalibration} asks for them, wherever they lie. */
public interface Evidence {

    /** Calibrates every point, given the ease of the items. */
    SortedMap<String, Calibrated> points(PooledCalibration calibration, ItemEase ease);

    /** What the answers say about the ease of the items, given the points. */
    EaseEvidence items(BktParameters parameters);

    /** What the answers say about the strength of the surplus, given points and items. */
    SurplusEvidence surplus(BktParameters parameters);

    /** The histories of one process. */
    static Evidence of(List<History> histories) {
        List<PupilEvidence> pupils = histories.stream().map(PupilEvidence::of).toList();
        return new Evidence() {
            @Override
            public SortedMap<String, Calibrated> points(PooledCalibration calibration, ItemEase ease) {
                PointTrees trees = new PointTrees(ease);
                pupils.forEach(trees::add);
                return calibration.of(trees.trees());
            }

            @Override
            public EaseEvidence items(BktParameters parameters) {
                return EaseEvidence.of(pupils.iterator(), parameters);
            }

            @Override
            public SurplusEvidence surplus(BktParameters parameters) {
                return SurplusEvidence.of(pupils.iterator(), parameters);
            }
        };
    }
}
