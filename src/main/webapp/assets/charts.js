// Charts are drawn from the table named in data-source, so picture and numbers cannot disagree: each cell of it that is drawn
// carries its number in data-value. Canvas and rich-text tooltips: nothing here needs an inline style.
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--tl-${name}`).trim();
const rows = (selector) => [...document.querySelectorAll(`${selector} tr`)].map(({ cells, dataset }) => ({
  name: cells[0].textContent.trim(),
  position: dataset.position,
  values: [...cells].slice(1).map((cell) => Number(cell.dataset.value)),
  texts: [...cells].slice(1).map((cell) => cell.textContent.trim()),
}));

const base = () => ({
  animation: false,
  textStyle: { fontFamily: token("font"), color: token("ink"), fontSize: 13 },
  tooltip: { renderMode: "richText", backgroundColor: token("ink"), borderWidth: 0, textStyle: { color: token("surface"), fontFamily: token("font") } },
});
const axis = (extra) => ({
  axisLabel: { color: token("ink-2") }, axisLine: { lineStyle: { color: token("rule-strong") } }, axisTick: { show: false },
  splitLine: { lineStyle: { color: token("rule") } }, nameTextStyle: { color: token("ink-2") }, ...extra,
});

const kinds = {
  pareto(data) {
    return {
      grid: { left: 4, right: 96, top: 4, bottom: 4, containLabel: true },
      xAxis: axis({ type: "value", show: false }),
      yAxis: axis({ type: "category", inverse: true, data: data.map((d) => d.name), axisLabel: { color: token("ink"), fontSize: 13, width: 180, overflow: "truncate" }, axisLine: { show: false } }),
      series: [{
        type: "bar", barWidth: "62%", barMaxWidth: 28,
        data: data.map((d) => ({ value: d.values[0], itemStyle: { borderRadius: 3, color: token(d.values[1] ? "ink" : "rule-strong") } })),
        label: { show: true, position: "right", color: token("ink"), formatter: ({ dataIndex: i }) => `{n|${data[i].texts[0]}}`, rich: { n: { fontWeight: 700 } } },
        tooltip: { formatter: ({ dataIndex: i }) => `${data[i].name}: ${data[i].texts.join(", ")}` },
      }],
    };
  },
  map(data, element) {
    const mean = (k) => data.reduce((sum, d) => sum + d.values[k], 0) / data.length;
    const cut = { silent: true, symbol: "none", lineStyle: { color: token("rule-strong"), type: "dotted" }, label: { show: false } };
    const urgent = (d) => d.position === "concentrate";
    const low = Math.floor(Math.min(...data.map((d) => d.values[0])) * 2) / 2;
    const high = Math.ceil(Math.max(...data.map((d) => d.values[0])) * 2) / 2;
    return {
      grid: { left: 8, right: 24, top: 30, bottom: 30, containLabel: true },
      xAxis: axis({ type: "value", min: low, max: Math.max(high, low + 1), interval: 0.5, name: element.dataset.x, nameLocation: "middle", nameGap: 28 }),
      yAxis: axis({ type: "value", min: 0, name: element.dataset.y, nameTextStyle: { align: "left", color: token("ink-2") } }),
      series: [{
        type: "scatter", symbolSize: 16,
        data: data.map((d) => ({ value: d.values.slice(0, 2), name: d.name, itemStyle: { color: token(urgent(d) ? "now" : "surface"), borderColor: token(d.position === "undecided" ? "rule-strong" : "ink"), borderWidth: 2.5, opacity: 1 } })),
        label: { show: true, position: "right", distance: 7, color: token("ink"), width: 150, overflow: "truncate", formatter: ({ dataIndex: i }) => (["concentrate", "keep-up"].includes(data[i].position) ? data[i].name : "") },
        labelLayout: { hideOverlap: true },
        tooltip: { formatter: ({ dataIndex: i }) => `${data[i].name}: ${data[i].texts.join(", ")}` },
        markLine: { ...cut, data: [{ xAxis: mean(0) }, { yAxis: mean(1) }] },
      }],
    };
  },
};

const charts = [...document.querySelectorAll("[data-chart]")].map((element) => ({ element, chart: echarts.init(element, null, { renderer: "canvas" }) }));
const draw = () => charts.forEach(({ element, chart }) => chart.setOption({ ...base(), ...kinds[element.dataset.chart](rows(element.dataset.source), element) }, true));
const fit = () => charts.forEach(({ chart }) => chart.resize());
document.fonts.ready.then(draw);
document.addEventListener("themechange", draw);
addEventListener("resize", fit);
