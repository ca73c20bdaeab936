package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws the codes of a plan's sheets: no two sheets of the store have the same. */
final class SheetCodes {

    private static final String TAKEN = "select code from plan_pupils where code = any (?)";

    private SheetCodes() {}

    /** By pupil; the same again for the same plan, unless somebody else has one of them now. */
    static Map<String, SheetCode> draw(Connection connection, String planId, Set<String> students) throws SQLException {
        Map<String, SheetCode> codes = new HashMap<>();
        Set<String> left = new TreeSet<>(students);
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            Map<String, SheetCode> drawn = new TreeMap<>();
            for (String student : left) {
                drawn.put(student, SheetCode.of(planId, student, attempt));
            }
            Set<SheetCode> taken = taken(connection, drawn.values());
            taken.addAll(codes.values());
            drawn.forEach((student, code) -> {
                if (taken.add(code)) {
                    codes.put(student, code);
                }
            });
            left.removeAll(codes.keySet());
        }
        return codes;
    }

    private static Set<SheetCode> taken(Connection connection, Collection<SheetCode> codes) throws SQLException {
        Set<SheetCode> taken = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
            Object[] digits = codes.stream().map(SheetCode::digits).toArray();
            statement.setArray(1, connection.createArrayOf("text", digits));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(new SheetCode(row.getString(1)));
                }
            }
        }
        return taken;
    }
}
