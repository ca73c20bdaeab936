package org.xueqing.ingest.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.trial.PointCalibration.Parameter;
import org.xueqing.ingest.trial.PointCalibration.Point;

/** Calibrated parameters for people, for programs, and as rows of a table file. */
public record CalibrationText(String model, String skills, long answers, PointCalibration calibration) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public List<String> lines(Locale language) {
        List<String> lines = new ArrayList<>();
        if (!calibration.points().isEmpty()) {
            TextTable table = new TextTable().add(header(language));
            calibration.points().forEach(point -> table.add(cells(point, language)));
            lines.addAll(table.lines());
        }
        lines.add(Sentence.of(
                        "calibrate.sum",
                        answers,
                        calibration.points().size(),
                        FigureText.of(calibration.logLikelihood(), 3),
                        FigureText.of(calibration.fitSeconds(), 2))
                .in(language));
        return lines;
    }

    public String json() {
        ObjectNode node = JSON.createObjectNode();
        node.put("model", model).put("skills", skills);
        node.put("answers", answers).put("knowledgePoints", calibration.points().size());
        node.put("logLikelihood", calibration.logLikelihood()).put("fitSeconds", calibration.fitSeconds());
        ArrayNode points = node.putArray("points");
        calibration.points().forEach(point -> put(points.addObject(), point));
        return node.toString();
    }

    /** Column names of {@link #rows}. */
    public List<String> columns() {
        Stream<String> parameters =
                names().flatMap(name -> Stream.of(name, name + "_se", name + "_low", name + "_high"));
        return Stream.of(
                        Stream.of("knowledge_point", "pupils", "answers"),
                        parameters,
                        Stream.of("log_likelihood", "flags"))
                .flatMap(columns -> columns)
                .toList();
    }

    public List<List<String>> rows() {
        return calibration.points().stream().map(CalibrationText::row).toList();
    }

    private static List<String> row(Point point) {
        List<String> row = new ArrayList<>();
        row.add(point.knowledgePoint());
        row.add(Long.toString(point.pupils()));
        row.add(Long.toString(point.answers()));
        for (Parameter parameter : point.parameters()) {
            row.add(Double.toString(parameter.value()));
            row.add(text(parameter.standardError()));
            row.add(Double.toString(parameter.low()));
            row.add(Double.toString(parameter.high()));
        }
        row.add(Double.toString(point.logLikelihood()));
        row.add(String.join(" ", point.flags()));
        return row;
    }

    private static String text(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }

    private Stream<String> names() {
        return calibration.points().stream()
                .limit(1)
                .flatMap(point -> point.parameters().stream())
                .map(Parameter::name);
    }

    private List<String> header(Locale language) {
        return Stream.of(Stream.of("point", "pupils", "answers"), names(), Stream.of("log-likelihood", "flags"))
                .flatMap(columns -> columns)
                .map(column -> Sentence.of("calibrate.column." + column).in(language))
                .toList();
    }

    private static List<String> cells(Point point, Locale language) {
        List<String> cells = new ArrayList<>();
        cells.add(point.knowledgePoint());
        cells.add(FigureText.count(point.pupils()));
        cells.add(FigureText.count(point.answers()));
        point.parameters().forEach(parameter -> cells.add(cell(parameter)));
        cells.add(FigureText.of(point.logLikelihood(), 3));
        cells.add(point.flags().stream()
                .map(flag -> Sentence.of("calibrate.flag." + flag).in(language))
                .collect(Collectors.joining(" ")));
        return cells;
    }

    private static String cell(Parameter parameter) {
        String value = FigureText.of(parameter.value(), 4);
        Double error = parameter.standardError();
        return error == null ? value : value + " ±" + FigureText.of(error, 4);
    }

    private static void put(ObjectNode node, Point point) {
        node.put("knowledgePoint", point.knowledgePoint());
        node.put("pupils", point.pupils()).put("answers", point.answers());
        for (Parameter parameter : point.parameters()) {
            node.put(parameter.name(), parameter.value());
            node.put(parameter.name() + "Se", parameter.standardError());
            node.put(parameter.name() + "Low", parameter.low()).put(parameter.name() + "High", parameter.high());
        }
        node.put("logLikelihood", point.logLikelihood());
        ArrayNode flags = node.putArray("flags");
        point.flags().forEach(flags::add);
    }
}
