import { drawCharts } from "./charts.js";
import { startFilters } from "./filters.js";

drawCharts(JSON.parse(document.getElementById("charts").textContent));
startFilters();
